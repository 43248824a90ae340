using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FoodSaaS.Catalog.Api;

/// <summary>The file of a multipart request, read piece by piece: of a body that is too large no more than the limit is ever held.</summary>
internal sealed record UploadedFile(string Name, byte[] Bytes)
{
    /// <summary>Room for the headers and boundaries around the file.</summary>
    private const int Envelope = 16 * 1024;

    /// <summary>A browser shows an answer only when it could send everything: of a refused body so much is read and thrown away.</summary>
    private const long Patience = 64 * 1024 * 1024;

    private const int LongestBoundary = 100;

    private static readonly Error Missing = Error.Invalid("FILE_MISSING", "Send the file as multipart/form-data in the field \"file\".", "file");

    public static async Task<Result<UploadedFile>> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Patience) return SpreadsheetErrors.FileTooLarge();
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = Patience;
        try
        {
            var file = request.ContentLength > limit + Envelope ? SpreadsheetErrors.FileTooLarge() : await ReadPartsAsync(request, limit, cancellationToken);
            if (!file.IsSuccess) await request.Body.CopyToAsync(Stream.Null, cancellationToken);
            return file;
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return SpreadsheetErrors.FileTooLarge();
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            return Missing;
        }
    }

    private static async Task<Result<UploadedFile>> ReadPartsAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return Missing;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > LongestBoundary) return Missing;

        var parts = new MultipartReader(boundary, request.Body);
        while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            if (part.AsFileSection() is { Name: "file" } file) return await ReadFileAsync(file, limit, cancellationToken);
        }

        return Missing;
    }

    private static async Task<Result<UploadedFile>> ReadFileAsync(FileMultipartSection file, int limit, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[32 * 1024];
        while (await file.FileStream!.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            if (bytes.Length + read > limit) return SpreadsheetErrors.FileTooLarge();
            bytes.Write(buffer, 0, read);
        }

        return bytes.Length == 0 ? SpreadsheetErrors.FileEmpty() : new UploadedFile(file.FileName, bytes.ToArray());
    }
}
