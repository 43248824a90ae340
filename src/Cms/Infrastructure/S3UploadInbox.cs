using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Cms.Infrastructure;

/// <summary>Files that browsers and servers send to S3 themselves: <c>inbox/&lt;tenant&gt;/&lt;upload&gt;</c>. They come here when they are made pictures.</summary>
internal sealed class S3UploadInbox(S3Bucket bucket) : IUploadInbox
{
    public async Task<Uri?> PresignAsync(TenantId tenant, MediaUpload upload) => await bucket.PresignPutAsync(KeyOf(tenant, upload.Id), upload.ContentType, upload.Size, upload.ExpiresAt);

    /// <summary>Nothing is taken in here.</summary>
    public Task<IArrivedFile?> ReceiveAsync(TenantId tenant, Guid id, Stream body, long size, CancellationToken cancellationToken) => Task.FromResult<IArrivedFile?>(null);

    public async Task<IWaitingFile?> OpenAsync(TenantId tenant, Guid id, CancellationToken cancellationToken)
    {
        if (await bucket.OpenAsync(KeyOf(tenant, id), cancellationToken) is not { } found) return null;
        await using var bytes = found.Bytes;
        var file = new FetchedFile(Path.GetTempFileName(), found.Length);
        try
        {
            // What is too large is refused by its size; it need not come here.
            if (found.Length > PicturePress.MaxBytes) return file;
            await using var copy = File.Create(file.Path);
            await bytes.CopyToAsync(copy, cancellationToken);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>An empty object stays: the address puts one only where there is none.</summary>
    public Task CloseAsync(TenantId tenant, Guid id, CancellationToken cancellationToken) => bucket.PutAsync(KeyOf(tenant, id), ReadOnlyMemory<byte>.Empty, "application/octet-stream", cancellationToken);

    public Task RemoveAsync(TenantId tenant, Guid id, CancellationToken cancellationToken) => bucket.RemoveAsync(KeyOf(tenant, id), cancellationToken);

    private static string KeyOf(TenantId tenant, Guid id) => $"inbox/{tenant.Value:N}/{id:N}";

    private sealed record FetchedFile(string Path, long Size) : IWaitingFile
    {
        public void Dispose() => File.Delete(Path);
    }
}
