using System.Diagnostics;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.UnitTests.GraphQL.Harness;

namespace FoodSaaS.UnitTests.GraphQL;

/// <summary>Fields of one response name must agree wherever they can meet.</summary>
public sealed class MergeableFieldsTests
{
    private static readonly ServedSchema Served = new SchemaFactory([new KitchenModule(new Kitchen())]).Build(ContentModel.BuiltIn);

    private readonly DocumentPreparation _preparation = new(new DocumentGuard(DocumentLimits.Default));

    [Theory]
    [InlineData("{ dish { name } dish { name } }")]
    [InlineData("{ dish { x: name } dish { ...F } } fragment F on Dish { x: name }")]
    [InlineData("{ greeting(to: \"a\") greeting( to : \"a\" ) }")]
    [InlineData("{ deepList(wish: {what: \"a\"}) deepList(wish: { what:\"a\" }) }")]
    [InlineData("{ tasty { ... on Dish { x: name } ... on Recipe { x: secret } } }")]
    [InlineData("{ tasty { ... on Dish { x: side { name } } } }")]
    public async Task Lets_pass_what_can_be_merged(string document) => Assert.Null((await _preparation.PrepareAsync(Served, document)).Errors);

    [Theory]
    [InlineData("{ x: greeting x: me }")]
    [InlineData("{ greeting(to: \"a\") greeting(to: \"b\") }")]
    [InlineData("{ greeting(to: \"a\") greeting }")]
    [InlineData("{ dish { x: name } ...F } fragment F on Query { dish { x: taste } }")]
    [InlineData("{ dish { side { x: name } } dish { side { ...F } } } fragment F on Dish { x: margin }")]
    [InlineData("{ tasty { ... on Dish { x: name } ... on Recipe { x: id } } }")]
    [InlineData("{ tasty { ... on Dish { x: side { name } } ... on Recipe { x: secret } } }")]
    [InlineData("{ tasty { taste: __typename ... on Dish { taste } } }")]
    [InlineData("{ tasty { ... on Dish { x: side { y: name } } ... on Dish { x: side { y: margin } } } }")]
    public async Task Refuses_what_cannot(string document) => Assert.Single((await _preparation.PrepareAsync(Served, document)).Errors!);

    [Theory]
    [InlineData("repeated")]
    [InlineData("conflicting")]
    [InlineData("repeated in depth")]
    [InlineData("unknown fields")]
    [InlineData("one fragment in many operations")]
    [InlineData("splitting parents")]
    [InlineData("many arguments")]
    public async Task Needs_little_time_for_the_worst_document_within_the_limits(string which)
    {
        var document = which switch
        {
            "repeated" => "{" + Repeat("greeting ", 500) + "}",
            "conflicting" => "{" + string.Concat(Enumerable.Range(0, 400).Select(i => $"greeting(to: \"{i}\") ")) + "}",
            "repeated in depth" => "{" + Repeat("dish{side{side{side{side{side{side{side{side{name}}}}}}}}}", 49) + "}",
            "unknown fields" => "{" + string.Concat(Enumerable.Range(0, 499).Select(i => $"unknown{i} ")) + "}",
            "one fragment in many operations" => string.Concat(Enumerable.Range(0, 49).Select(i => $"query Q{i} {{ ...F }} ")) + "fragment F on Query { " + Repeat("greeting ", 10) + "}",
            "splitting parents" => "{ tasty {" + Split(6) + "} }",
            _ => "{ greeting(" + string.Concat(Enumerable.Range(0, 1600).Select(i => $"a{i}: 1 ")) + ") }",
        };
        await _preparation.PrepareAsync(Served, document);
        var began = Stopwatch.GetTimestamp();
        await _preparation.PrepareAsync(Served, document);
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static string Split(int depth) =>
        depth == 0 ? "__typename" : $"... on Dish {{ s: side {{ {Split(depth - 1)} }} }} ... on Dish {{ s: side {{ {Split(depth - 1)} }} }}";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
