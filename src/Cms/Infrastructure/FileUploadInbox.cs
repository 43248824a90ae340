using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.Cms.Infrastructure;

/// <summary>Received files under the data directory: <c>inbox/&lt;tenant&gt;/&lt;upload&gt;</c>; what has not come in whole has a longer name. No name comes from outside.</summary>
internal sealed class FileUploadInbox(IConfiguration configuration) : IUploadInbox
{
    private readonly string _root = Path.Combine(
        Path.GetFullPath(configuration[FileMediaStore.DirectoryKey] ?? throw new InvalidOperationException($"{FileMediaStore.DirectoryKey} is missing.")), "inbox");

    public Task<Uri?> PresignAsync(TenantId tenant, MediaUpload upload) => Task.FromResult<Uri?>(null);

    public async Task<IArrivedFile?> ReceiveAsync(TenantId tenant, Guid id, Stream body, long size, CancellationToken cancellationToken)
    {
        var path = PathOf(tenant, id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var arrived = new ArrivedFile($"{path}.{Guid.NewGuid():N}.part", path);
        try
        {
            if (await CopyAsync(body, arrived.Part, size, cancellationToken)) return arrived;
        }
        catch
        {
            arrived.Dispose();
            throw;
        }

        arrived.Dispose();
        return null;
    }

    public Task<IWaitingFile?> OpenAsync(TenantId tenant, Guid id, CancellationToken cancellationToken)
    {
        var file = new FileInfo(PathOf(tenant, id));
        return Task.FromResult<IWaitingFile?>(file.Exists ? new WaitingFile(file.FullName, file.Length) : null);
    }

    /// <summary>The upload's row has it that the address was used.</summary>
    public Task CloseAsync(TenantId tenant, Guid id, CancellationToken cancellationToken) => RemoveAsync(tenant, id, cancellationToken);

    public Task RemoveAsync(TenantId tenant, Guid id, CancellationToken cancellationToken)
    {
        var path = PathOf(tenant, id);
        if (!Directory.Exists(Path.GetDirectoryName(path))) return Task.CompletedTask;
        // Parts, too: a node that died left them.
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*")) File.Delete(file);
        return Task.CompletedTask;
    }

    /// <summary>True where exactly <paramref name="size"/> bytes came; not one more is written.</summary>
    private static async Task<bool> CopyAsync(Stream body, string path, long size, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        var buffer = new byte[64 * 1024];
        long written = 0;
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0; written += read)
        {
            if (written + read > size) return false;
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return written == size;
    }

    private string PathOf(TenantId tenant, Guid id) => Path.Combine(_root, tenant.Value.ToString("N"), id.ToString("N"));

    private sealed record ArrivedFile(string Part, string Path) : IArrivedFile
    {
        public void Keep() => File.Move(Part, Path, overwrite: true);

        public void Dispose() => File.Delete(Part);
    }

    private sealed record WaitingFile(string Path, long Size) : IWaitingFile
    {
        public void Dispose()
        {
        }
    }
}
