namespace FoodSaaS.ArchitectureTests;

/// <summary>A source file of the repository.</summary>
/// <param name="Path">From the root, forward slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly Lazy<IReadOnlyList<SourceFile>> AllOfProduct = new(() => Read("src"));
    private static readonly Lazy<IReadOnlyList<SourceFile>> AllOfTests = new(() => Read("tests"));

    /// <summary>Everything under src, migrations excepted: a tool writes those.</summary>
    public static IReadOnlyList<SourceFile> Product => AllOfProduct.Value;

    public static IReadOnlyList<SourceFile> Tests => AllOfTests.Value;

    public int Lines => Text.Count(c => c == '\n');

    /// <summary>The text without its comment lines.</summary>
    public string Code => string.Join('\n', Text.Split('\n').Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static IReadOnlyList<SourceFile> Read(string folder) =>
        [.. Repository.Files(folder, "*.cs").Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal)).Select(f => new SourceFile(f, File.ReadAllText(Repository.At(f))))];
}
