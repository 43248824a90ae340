namespace FoodSaaS.ArchitectureTests.Sources;

/// <summary>Small files: past 300 lines it is two things.</summary>
public sealed class FileSizeTests(ITestOutputHelper output)
{
    private const int Longest = 300;

    private readonly Rule<SourceFile> _length = new(file => file.Lines > Longest ? [$"{file.Path} has {file.Lines} lines"] : []);

    [Fact]
    public void No_file_is_longer_than_300_lines() => _length.Holds(SourceFile.Product.Concat(SourceFile.Tests));

    [Fact]
    public void A_file_of_301_lines_is_caught() => _length.Catches(new("src/Long.cs", new string('\n', Longest + 1)), "src/Long.cs has 301 lines");

    [Fact]
    public void A_file_of_300_lines_is_let_pass() => _length.Permits(new("src/Long.cs", new string('\n', Longest)));

    [Fact]
    public void Half_of_the_files_have_45_lines_or_less_and_nine_tenths_150()
    {
        var lines = SourceFile.Product.Select(f => f.Lines).Order().ToList();
        Assert.NotEmpty(lines);
        var (median, most) = (lines[lines.Count / 2], lines[lines.Count * 9 / 10]);
        output.WriteLine($"{lines.Count} files, {lines.Sum()} lines: median {median}, nine tenths within {most}, longest {lines[^1]}.");
        Assert.InRange(median, 1, 45);
        Assert.InRange(most, 1, 150);
    }
}
