using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>Keeps the bytes of pictures by brand, content hash and width. What is stored once never changes.</summary>
internal interface IMediaStore
{
    /// <summary>Stores one rendition; storing it again changes nothing.</summary>
    Task PutAsync(TenantId tenant, string hash, int width, ReadOnlyMemory<byte> webp, CancellationToken cancellationToken);

    /// <summary>The stored bytes, or null. The caller disposes the stream.</summary>
    Stream? Open(TenantId tenant, string hash, int width);
}
