using System.Text.RegularExpressions;

namespace FoodSaaS.ArchitectureTests.Sources;

/// <summary>Tests settle, they do not sleep. To wait for ever, until cancelled, is no sleep; who asks whether a condition holds pauses between two questions.</summary>
public sealed partial class WaitingTests
{
    private readonly Rule<SourceFile> _rule = new(file => Sleeping().Matches(file.Code).Select(m => $"{file.Path} has {m.Value}"));

    [Fact]
    public void No_test_sleeps() => _rule.Holds(SourceFile.Tests.Where(f => !f.Path.Contains("Benchmarks", StringComparison.Ordinal) && !f.Path.EndsWith("/Harness/Waiting.cs", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Thread.", "Sleep(100);")]
    [InlineData("await Task.", "Delay(100);")]
    public void A_sleeping_test_is_caught(string type, string call) => _rule.Catches(new("tests/Any.cs", type + call), call.Split('(')[0]);

    [GeneratedRegex(@"\b(Thread\.Sleep|Task\.Delay(?!\(Timeout\.Infinite))\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sleeping();
}
