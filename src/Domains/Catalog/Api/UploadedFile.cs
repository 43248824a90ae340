using System.Buffers;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FoodSaaS.Catalog.Api;

/// <summary>The file of a multipart request, read piece by piece: a body that is too large is refused before it is read, or as soon as it shows.</summary>
internal sealed record UploadedFile(string Name, byte[] Bytes)
{
    /// <summary>Room for the headers and boundaries around the file.</summary>
    private const int Envelope = 16 * 1024;
    private const int LongestBoundary = 100;

    private static readonly Error Missing = Error.Invalid("FILE_MISSING", "Send the file as multipart/form-data in the field \"file\".", "file");

    public static async Task<Result<UploadedFile>> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit + Envelope) return SpreadsheetErrors.FileTooLarge();
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return Missing;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > LongestBoundary) return Missing;

        try
        {
            var parts = new MultipartReader(boundary, request.Body);
            while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
            {
                if (part.AsFileSection() is { Name: "file" } file) return await ReadAsync(file, limit, cancellationToken);
            }

            return Missing;
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            return broken is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } ? SpreadsheetErrors.FileTooLarge() : Missing;
        }
    }

    private static async Task<Result<UploadedFile>> ReadAsync(FileMultipartSection file, int limit, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            while (await file.FileStream!.ReadAsync(buffer, cancellationToken) is var read and > 0)
            {
                if (bytes.Length + read > limit) return SpreadsheetErrors.FileTooLarge();
                bytes.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return bytes.Length == 0 ? SpreadsheetErrors.FileEmpty() : new UploadedFile(file.FileName, bytes.ToArray());
    }
}
