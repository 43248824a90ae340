using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Infrastructure;

/// <summary>Pictures as objects: <c>media/&lt;tenant&gt;/&lt;hash&gt;/&lt;width&gt;.webp</c>. S3 shows an object whole or not at all.</summary>
internal sealed class S3MediaStore(S3Bucket bucket) : IMediaStore
{
    public async Task PutAsync(TenantId tenant, PictureFile file, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var key = KeyOf(tenant, file);
        if (!await bucket.HasAsync(key, cancellationToken)) await bucket.PutAsync(key, bytes, file.MediaType, cancellationToken);
    }

    public async Task<Stream?> OpenAsync(TenantId tenant, PictureFile file, CancellationToken cancellationToken) =>
        (await bucket.OpenAsync(KeyOf(tenant, file), cancellationToken))?.Bytes;

    /// <summary>By all names that a rendition can have: no listing, so no right to list is needed.</summary>
    public async Task RemoveAsync(TenantId tenant, string hash, CancellationToken cancellationToken)
    {
        foreach (var width in ImageView.Widths)
        {
            foreach (var encoding in Enum.GetValues<PictureEncoding>()) await bucket.RemoveAsync(KeyOf(tenant, new PictureFile(hash, width, encoding)), cancellationToken);
        }
    }

    private static string KeyOf(TenantId tenant, PictureFile file) => $"media/{tenant.Value:N}/{PictureFile.Checked(file.Hash)}/{file.FileName}";
}
