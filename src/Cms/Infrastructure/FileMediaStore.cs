using System.Globalization;
using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.Cms.Infrastructure;

/// <summary>Pictures as files: <c>media/&lt;tenant&gt;/&lt;hash&gt;/&lt;width&gt;.webp</c> under the data directory. A file appears whole or not at all.</summary>
internal sealed class FileMediaStore(IConfiguration configuration) : IMediaStore
{
    public const string DirectoryKey = "FoodSaaS:DataDirectory";

    private readonly string _root = Path.Combine(
        Path.GetFullPath(configuration[DirectoryKey] ?? throw new InvalidOperationException($"{DirectoryKey} is missing.")), "media");

    public async Task PutAsync(TenantId tenant, string hash, int width, ReadOnlyMemory<byte> webp, CancellationToken cancellationToken)
    {
        var file = FileOf(tenant, hash, width);
        if (File.Exists(file)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var temporary = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
            {
                await stream.WriteAsync(webp, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, file, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Stream? Open(TenantId tenant, string hash, int width)
    {
        try
        {
            return new FileStream(FileOf(tenant, hash, width), FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string FileOf(TenantId tenant, string hash, int width)
    {
        // Never a path from outside: a hash is 64 hexadecimal digits and nothing else.
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower)) throw new ArgumentException("Not a content hash.", nameof(hash));
        return Path.Combine(_root, tenant.Value.ToString("N"), hash, width.ToString(CultureInfo.InvariantCulture) + ".webp");
    }
}
