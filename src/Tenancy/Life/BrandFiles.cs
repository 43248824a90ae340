using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.Tenancy.Life;

/// <summary>A brand's files, whichever module wrote them: everything under <c>&lt;data&gt;/&lt;kind&gt;/&lt;brand&gt;/</c>, the brand as 32 hexadecimal digits.</summary>
public sealed class BrandFiles
{
    private const string DirectoryKey = "FoodSaaS:DataDirectory";

    private readonly string _root;

    internal BrandFiles(IConfiguration configuration) =>
        _root = Path.GetFullPath(configuration[DirectoryKey] ?? throw new InvalidOperationException($"{DirectoryKey} is missing."));

    /// <summary>Where files of a kind are kept for a brand. It need not exist.</summary>
    public string FolderOf(string kind, TenantId brand) => Path.Combine(_root, kind, brand.Value.ToString("N"));

    /// <summary>The brand's files but those of one kind, as <c>kind/path</c> with slashes, and where they are.</summary>
    internal IEnumerable<(string Name, string Path)> Of(TenantId brand, string exceptKind) => Folders(brand)
        .Where(f => f.Kind != exceptKind && Directory.Exists(f.Path))
        .SelectMany(f => Directory.EnumerateFiles(f.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => ($"{f.Kind}/{Path.GetRelativePath(f.Path, path).Replace('\\', '/')}", path)));

    internal void Delete(TenantId brand)
    {
        foreach (var (_, path) in Folders(brand).Where(f => Directory.Exists(f.Path))) Directory.Delete(path, recursive: true);
    }

    /// <summary>Everything in the data directory whose name holds one of the texts.</summary>
    internal IEnumerable<string> Named(IReadOnlyCollection<string> texts) => !Directory.Exists(_root) ? [] : Directory
        .EnumerateFileSystemEntries(_root, "*", SearchOption.AllDirectories)
        .Where(path => texts.Any(t => Path.GetFileName(path).Contains(t, StringComparison.OrdinalIgnoreCase)))
        .Select(path => Path.GetRelativePath(_root, path));

    private IEnumerable<(string Kind, string Path)> Folders(TenantId brand) =>
        Directory.Exists(_root) ? Directory.EnumerateDirectories(_root).Select(kind => (Path.GetFileName(kind), Path.Combine(kind, brand.Value.ToString("N")))) : [];
}
