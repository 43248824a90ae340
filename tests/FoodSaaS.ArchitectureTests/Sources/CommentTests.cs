using System.Text.RegularExpressions;

namespace FoodSaaS.ArchitectureTests.Sources;

/// <summary>No warnings silenced, nothing left for later.</summary>
public sealed partial class CommentTests
{
    private static readonly string[] MaySilence = ["src/Tenancy/Data/TenantMigrationsSql.cs"];

    private readonly Rule<SourceFile> _silence = new(file => Silenced().Matches(file.Text).Where(_ => !MaySilence.Contains(file.Path)).Select(m => $"{file.Path} has {m.Value}"));

    private readonly Rule<SourceFile> _later = new(file => Later().Matches(file.Text).Select(m => $"{file.Path} says {m.Value}"));

    private readonly Rule<SourceFile> _skipped = new(file => Skipped().Matches(file.Code).Select(m => $"{file.Path} has {m.Value}"));

    [Fact]
    public void No_file_silences_a_warning() => _silence.Holds(SourceFile.Product.Concat(SourceFile.Tests));

    [Fact]
    public void The_files_that_may_silence_a_warning_do() => Assert.All(MaySilence, f => Assert.Matches(Silenced(), File.ReadAllText(Repository.At(f))));

    [Theory]
    [InlineData("#", "pragma warning disable CS8618")]
    [InlineData("[Suppress", "Message(\"Style\", \"IDE0060\")]")]
    public void A_silenced_warning_is_caught(string mark, string rest) => _silence.Catches(new("src/Any.cs", mark + rest), "src/Any.cs has");

    [Fact]
    public void Nothing_is_left_for_later() => _later.Holds(SourceFile.Product.Concat(SourceFile.Tests));

    [Theory]
    [InlineData("TO", "DO")]
    [InlineData("HA", "CK")]
    [InlineData("FIX", "ME")]
    public void Work_left_for_later_is_caught(string first, string second) => _later.Catches(new("src/Any.cs", $"// {first}{second}: rounding"), first + second);

    [Fact]
    public void No_test_is_skipped() => _skipped.Holds(SourceFile.Tests);

    [Fact]
    public void A_skipped_test_is_caught() => _skipped.Catches(new("tests/Any.cs", "[Fact" + "(Skip = \"later\")]"), "Skip");

    [GeneratedRegex(@"#pragma\s+warning\s+disable\s+\w+|\[Suppress(?:Message)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Silenced();

    [GeneratedRegex(@"\b(TO(?:DO)|HA(?:CK)|FIX(?:ME))\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Later();

    [GeneratedRegex(@"\[(Fact|Theory|Property)\((.*\b)?(Skip|Explicit)\s*=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Skipped();
}
