using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>Keeps the bytes of pictures by brand, content hash, width and encoding. What is stored once never changes.</summary>
internal interface IMediaStore
{
    /// <summary>Stores one rendition whole or not at all; storing it again changes nothing.</summary>
    Task PutAsync(TenantId tenant, PictureFile file, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>The stored bytes, or null. The caller disposes the stream.</summary>
    Task<Stream?> OpenAsync(TenantId tenant, PictureFile file, CancellationToken cancellationToken);

    /// <summary>Removes all renditions of a picture; nothing happens where there are none.</summary>
    Task RemoveAsync(TenantId tenant, string hash, CancellationToken cancellationToken);
}
