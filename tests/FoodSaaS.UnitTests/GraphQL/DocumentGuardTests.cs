using System.Diagnostics;
using System.Text;
using FoodSaaS.Api.GraphQL;

namespace FoodSaaS.UnitTests.GraphQL;

/// <summary>Hostile documents are refused before anybody parses them, in linear time.</summary>
public sealed class DocumentGuardTests
{
    private static readonly TimeSpan Ceiling = TimeSpan.FromSeconds(2);

    private readonly DocumentGuard _guard = new(DocumentLimits.Default);

    public static TheoryData<string, string> Hostile => new()
    {
        { "fragments that double 26 times", "fields" },
        { "20,000 fields", "fields" },
        { "100,000 deep", "bytes of query text" },
        { "20,000 deep", "levels of depth" },
        { "10,000 aliases", "bytes of query text" },
        { "5,000 aliases", "aliases" },
        { "51 aliases", "aliases" },
        { "51 aliases through a fragment", "aliases" },
        { "2,000 operations", "operations and fragments" },
        { "51 fragments", "operations and fragments" },
        { "directives", "directives" },
        { "values 17 deep", "levels in a value" },
        { "10,000 brackets in a value", "levels in a value" },
        { "types 17 deep", "levels in a value" },
        { "depth through fragments", "levels of depth" },
        { "6,000 numbers in a list", "tokens" },
        { "101 variables", "variables" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Refuses_hostile_documents_at_once(string which, string limit)
    {
        var document = Document(which);
        _guard.Check(document);
        var began = Stopwatch.GetTimestamp();
        var verdict = _guard.Check(document);
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, Ceiling);
        Assert.Equal(limit, verdict.Exceeded?.Name);
    }

    [Theory]
    [InlineData("{ dish { name } }")]
    [InlineData("query Q($a: [[Int]] = [[1]], $b: In = {a: [1]}) @d(if: true) { a: f(x: {y: [1, 2]}) @include(if: $a) { ...F ... on Q { g } ... @skip(if: true) { h } } } fragment F on Q { i }")]
    [InlineData("{ a(text: \"} } { # not a comment\", block: \"\"\"{ \"\" \\\"\"\" }\"\"\") # { { {\n}")]
    [InlineData("")]
    [InlineData("}}}} ))) ]]] ... : @ $ { \"")]
    public void Lets_others_pass(string document) => Assert.Null(_guard.Check(document).Exceeded);

    [Fact]
    public void Lets_the_standard_introspection_query_pass() => Assert.Null(_guard.Check(IntrospectionQuery.Text).Exceeded);

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Counts_depth_exactly(int depth, bool passes) =>
        Assert.Equal(passes, _guard.Check(Repeat("{ a ", depth) + Repeat("}", depth)).Exceeded is null);

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void Counts_fields_after_expansion_exactly(int fields, bool passes) =>
        Assert.Equal(passes, _guard.Check($"{{ {Repeat("...F ", 5)} {Repeat("b ", fields - 50)} }} fragment F on Q {{ {Repeat("a ", 10)} }}").Exceeded is null);

    [Theory]
    [InlineData("{ ...A } fragment A on Q { ...A }")]
    [InlineData("{ ...A } fragment A on Q { x { ...B } } fragment B on Q { ...C } fragment C on Q { ...A y }")]
    [InlineData("{ a } fragment A on Q { ...B } fragment B on Q { ...A }")]
    public void Sees_cycles_and_leaves_them_to_validation(string document)
    {
        var verdict = _guard.Check(document);
        Assert.Null(verdict.Exceeded);
        Assert.True(verdict.HasCycle);
    }

    [Fact]
    public void Weighs_a_web_of_cycles_once()
    {
        var web = new StringBuilder("{ ...F0 }");
        for (var i = 0; i < 49; i++) web.Append($"fragment F{i} on Q {{ a {string.Concat(Enumerable.Range(0, 49).Select(j => $"...F{j} "))} }}");
        var began = Stopwatch.GetTimestamp();
        _guard.Check(web.ToString());
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, Ceiling);
    }

    [Fact]
    public void Measures_text_in_bytes()
    {
        Assert.Null(_guard.Check("#" + new string('é', 32_767)).Exceeded);
        var verdict = _guard.Check("#" + new string('é', 32_768));
        Assert.True(verdict.Exceeded!.IsSize);
    }

    private static string Document(string which) => which switch
    {
        "fragments that double 26 times" => "{ ...F0 }" + string.Concat(Enumerable.Range(0, 26).Select(i => $"fragment F{i} on Q {{ ...F{i + 1} ...F{i + 1} }}")) + "fragment F26 on Q { a }",
        "20,000 fields" => "{" + Repeat("a ", 20_000) + "}",
        "100,000 deep" => Repeat("{a", 100_000) + Repeat("}", 100_000),
        "20,000 deep" => Repeat("{a", 20_000) + Repeat("}", 20_000),
        "5,000 aliases" => "{" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"a{i}:b")) + "}",
        "10,000 aliases" => "{" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"a{i}:b")) + "}",
        "51 aliases" => "{" + string.Concat(Enumerable.Range(0, 51).Select(i => $"a{i}:b ")) + "}",
        "51 aliases through a fragment" => "{ " + Repeat("...F ", 17) + "} fragment F on Q { a: b c: d e: f }",
        "2,000 operations" => string.Concat(Enumerable.Range(0, 2_000).Select(i => $"query q{i}{{a}}")),
        "51 fragments" => "{ a }" + string.Concat(Enumerable.Range(0, 51).Select(i => $"fragment F{i} on Q {{ a }} ")),
        "directives" => "{ a " + Repeat("@skip(if: false) ", 21) + "}",
        "values 17 deep" => "{ a(b: " + Repeat("[", 17) + Repeat("]", 17) + ") }",
        "10,000 brackets in a value" => "{ a(b: " + Repeat("[", 10_000),
        "types 17 deep" => "query($a: " + Repeat("[", 17) + "Int" + Repeat("]", 17) + ") { a }",
        "depth through fragments" => "{ a { ...F0 } }" + string.Concat(Enumerable.Range(0, 19).Select(i => $"fragment F{i} on Q {{ b {{ ...F{i + 1} }} }}")) + "fragment F19 on Q { a }",
        "6,000 numbers in a list" => "{ a(b: [" + Repeat("1 ", 6_000) + "]) }",
        "101 variables" => "query(" + string.Concat(Enumerable.Range(0, 101).Select(i => $"$v{i}: Int ")) + ") { a }",
        _ => throw new ArgumentOutOfRangeException(nameof(which)),
    };

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
