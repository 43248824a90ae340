namespace FoodSaaS.UnitTests.Catalog.Import;

/// <summary>Real menus in a folder <c>shared/data</c> next to the repository, or none.</summary>
internal static class SharedData
{
    public static IEnumerable<string> Menus()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(data)) return Directory.EnumerateFiles(data, "*.csv").Order(StringComparer.Ordinal);
        }

        return [];
    }
}
