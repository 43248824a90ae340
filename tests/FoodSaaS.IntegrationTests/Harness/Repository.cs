namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string File(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(at.FullName, "FoodSaaS.sln"))) return at.FullName;
        }

        throw new InvalidOperationException("These tests run inside the repository.");
    }
}
