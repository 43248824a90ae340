using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FoodSaaS.Cms.Api;

/// <summary>The file of a multipart form, read as it comes in: keeping stops at the limit, whatever the declared length says.</summary>
internal sealed record UploadedFile(string Name, byte[] Bytes)
{
    private const string FieldName = "file";

    // A browser that is cut off while it still sends shows a network error instead of the answer, so what is too much is read and dropped up to here.
    private const long MostDropped = 64 * 1024 * 1024;

    public static async Task<Result<UploadedFile>> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return PictureErrors.Missing();
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary) return PictureErrors.Missing();
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostDropped;
        try
        {
            var form = new MultipartReader(boundary, request.Body);
            while (await form.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                var disposition = section.GetContentDispositionHeader();
                if (disposition is null || !disposition.IsFileDisposition() || HeaderUtilities.RemoveQuotes(disposition.Name) != FieldName) continue;
                if (await ReadAsync(section.Body, maxBytes, cancellationToken) is { } bytes)
                {
                    return new UploadedFile(disposition.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(disposition.FileName).Value ?? "", bytes);
                }

                await request.Body.CopyToAsync(Stream.Null, cancellationToken);
                return PictureErrors.TooLarge();
            }

            return PictureErrors.Missing();
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return PictureErrors.TooLarge();
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException)
        {
            return PictureErrors.Missing();
        }
    }

    private static async Task<byte[]?> ReadAsync(Stream body, int maxBytes, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (kept.Length + read > maxBytes) return null;
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}
