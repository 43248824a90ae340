using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.Cms.Infrastructure;

/// <summary>Pictures as files: <c>media/&lt;tenant&gt;/&lt;hash&gt;/&lt;width&gt;.webp</c> under the data directory. A file appears whole or not at all.</summary>
internal sealed class FileMediaStore(IConfiguration configuration) : IMediaStore
{
    public const string DirectoryKey = "FoodSaaS:DataDirectory";

    // Asked for when the first picture is: whoever only starts has none.
    private readonly Lazy<string> _root = new(() => Path.Combine(
        Path.GetFullPath(configuration[DirectoryKey] ?? throw new InvalidOperationException($"{DirectoryKey} is missing.")), "media"));

    public async Task PutAsync(TenantId tenant, PictureFile file, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var path = PathOf(tenant, file);
        if (File.Exists(path)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
            {
                await stream.WriteAsync(bytes, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Task<Stream?> OpenAsync(TenantId tenant, PictureFile file, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(PathOf(tenant, file), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task RemoveAsync(TenantId tenant, string hash, CancellationToken cancellationToken)
    {
        var directory = DirectoryOf(tenant, hash);
        if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
        return Task.CompletedTask;
    }

    private string DirectoryOf(TenantId tenant, string hash) => Path.Combine(_root.Value, tenant.Value.ToString("N"), PictureFile.Checked(hash));

    private string PathOf(TenantId tenant, PictureFile file) => Path.Combine(DirectoryOf(tenant, file.Hash), file.FileName);
}
