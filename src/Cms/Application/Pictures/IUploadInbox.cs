using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>Where files wait, as they were sent, until they are made pictures.</summary>
internal interface IUploadInbox
{
    /// <summary>The address that takes the file in this platform's stead, or null where the platform takes it itself.</summary>
    Task<Uri?> PresignAsync(TenantId tenant, MediaUpload upload);

    /// <summary>Takes a file in, as a stream, without holding it in memory; null where it is not <paramref name="size"/> bytes long.</summary>
    Task<IArrivedFile?> ReceiveAsync(TenantId tenant, Guid id, Stream body, long size, CancellationToken cancellationToken);

    /// <summary>The file that waits, or null where none was sent.</summary>
    Task<IWaitingFile?> OpenAsync(TenantId tenant, Guid id, CancellationToken cancellationToken);

    /// <summary>The file is done with: its bytes go, and its address takes no other until it ends.</summary>
    Task CloseAsync(TenantId tenant, Guid id, CancellationToken cancellationToken);

    /// <summary>Takes away all that is left, once the address has ended.</summary>
    Task RemoveAsync(TenantId tenant, Guid id, CancellationToken cancellationToken);
}

/// <summary>A file that has come in whole; it is gone with its disposal unless it was kept.</summary>
internal interface IArrivedFile : IDisposable
{
    void Keep();
}

/// <summary>A file that can be read by its path until it is disposed.</summary>
internal interface IWaitingFile : IDisposable
{
    string Path { get; }

    long Size { get; }
}
