using FoodSaaS.IntegrationTests.Harness;
using static FoodSaaS.IntegrationTests.Cms.Content.ContentBrand;

namespace FoodSaaS.IntegrationTests.Cms.Content;

/// <summary>No name that a brand chooses can break its schema, hide the platform's own, or run away with a node.</summary>
public sealed class ModelNameTests(ApiFixture api)
{
    private static readonly (object[] Types, object[] Components, string Expected)[] Hostile =
    [
        ([Of("__proto__", "things")], [], "NAME_INVALID types.0.name"),
        ([Of("thing", "things")], [], "NAME_INVALID types.0.name"),
        ([Of("Thing\n", "things")], [], "NAME_INVALID types.0.name"),
        ([Of("Thing", "Things")], [], "NAME_INVALID types.0.plural"),
        ([Of("Ding\u00e4", "things")], [], "NAME_INVALID types.0.name"),
        ([Of("Query", "things")], [], "NAME_TAKEN types.0.name"),
        ([Of("Item", "things")], [], "NAME_TAKEN types.0.name"),
        ([Of("String", "things")], [], "NAME_TAKEN types.0.name"),
        ([Of("ContentEntry", "things")], [], "NAME_TAKEN types.0.name"),
        ([Of("Thing", "menu")], [], "NAME_TAKEN types.0.plural"),
        ([Of("Theme2", "theme")], [], "NAME_TAKEN types.0.plural"),
        ([Of("Foo", "foos"), Of("FooConnection", "others")], [], "NAME_TAKEN types.1.name"),
        ([Of("Foo", "foos"), Of("CreateFooInput", "others")], [], "NAME_TAKEN types.1.name"),
        ([Of("Foo", "same"), Of("Bar", "same")], [], "NAME_TAKEN types.1.plural"),
        ([Of("Foo", "foos"), Of("Bar", "foo")], [], "NAME_TAKEN types.1.plural"),
        ([Of("Foo", "foos")], [Component("Foo", Field("a", "TEXT"))], "NAME_TAKEN components.0.name"),
        ([Of("Entry", "things")], [], "NAME_TAKEN types.0.name"),
        ([Of("TextFilter", "things")], [], "NAME_TAKEN types.0.name"),
        ([Type("Thing", "things", Field("id", "TEXT"))], [], "NAME_TAKEN types.0.fields.0.name"),
        ([Type("Thing", "things", Field("__typename", "TEXT"))], [], "NAME_INVALID types.0.fields.0.name"),
        ([Type("Thing", "things", Field("a", "TEXT"), Field("a", "TEXT"))], [], "NAME_TAKEN types.0.fields.1.name"),
        ([Type("Thing", "things", Field("a", "TEXT", new { pattern = "(a+)+(?=b)" }))], [], "PATTERN_INVALID types.0.fields.0.pattern"),
        ([Type("Thing", "things", Field("a", "TEXT", new { isFilterable = true, maxLength = 401 }))], [], "RANGE_INVALID types.0.fields.0.maxLength"),
        ([Type("Thing", "things", Field("a", "NUMBER", new { min = 2.0, max = 1.0 }))], [], "RANGE_INVALID types.0.fields.0.max"),
        ([Type("Thing", "things", Field("a", "NUMBER", new { isLocalised = true }))], [], "NOT_FOR_THIS_KIND types.0.fields.0.isLocalised"),
        ([Type("Thing", "things", Field("a", "SELECT"))], [], "OPTIONS_MISSING types.0.fields.0.options"),
        ([Type("Thing", "things", Field("a", "REFERENCE", new { of = new[] { "Nowhere" } }))], [], "TARGET_UNKNOWN types.0.fields.0.of.0"),
        ([Of("Thing", "things")], [Component("Loop", Field("a", "COMPONENT", new { of = new[] { "Loop" } }))], "COMPONENTS_TOO_DEEP components.0.fields"),
        ([Type("Thing", "things", [.. Enumerable.Range(0, 61).Select(i => Field($"f{i}", "TEXT"))])], [], "TOO_MANY types.0.fields"),
        ([.. Enumerable.Range(0, 51).Select(i => Of($"T{i}", $"t{i}s"))], [], "TOO_MANY types"),
    ];

    [Fact]
    public async Task A_name_or_rule_that_gives_no_sound_schema_is_refused_with_the_path_of_its_place()
    {
        var brand = await ContentBrand.OpenAsync(api, [Of("Sound", "sounds")]);
        foreach (var (types, components, expected) in Hostile)
        {
            var refused = Codes(await brand.SaveModelAsync(types, components));
            Assert.True(refused.Contains(expected), $"{expected} expected, {string.Join(", ", refused)} came");
        }

        Assert.Equal("""{"sounds":{"totalCount":0}}""", (await brand.ReadAsync("{ sounds { totalCount } }")).GetRawText());
    }

    private static object Of(string name, string plural) => Type(name, plural, Field("a", "TEXT"));
}
