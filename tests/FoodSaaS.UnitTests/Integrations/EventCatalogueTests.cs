using System.Text.Json;
using FoodSaaS.Integrations.Domain;

namespace FoodSaaS.UnitTests.Integrations;

public sealed class EventCatalogueTests
{
    public static TheoryData<string> Names => [.. EventCatalogue.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_has_what_its_schema_asks_for(string name)
    {
        var type = EventCatalogue.All.Single(t => t.Name == name);
        var schema = JsonDocument.Parse(type.Schema).RootElement;
        var example = JsonDocument.Parse(type.Example).RootElement;
        Assert.Equal(name, schema.GetProperty("properties").GetProperty("type").GetProperty("const").GetString());
        Assert.Equal(name, example.GetProperty("type").GetString());
        AssertFits(schema, example);
        AssertFits(schema.GetProperty("properties").GetProperty("data"), example.GetProperty("data"));
    }

    [Fact]
    public void Names_are_words_and_a_dot_each_once()
    {
        Assert.All(EventCatalogue.All, t => Assert.Matches("^[a-z]+(\\.[a-z]+)+$", t.Name));
        Assert.Equal(EventCatalogue.All.Count, EventCatalogue.All.Select(t => t.Name).Distinct().Count());
    }

    private static void AssertFits(JsonElement schema, JsonElement value)
    {
        Assert.All(schema.GetProperty("required").EnumerateArray(), r => Assert.True(value.TryGetProperty(r.GetString()!, out _)));
        Assert.All(value.EnumerateObject(), m => Assert.True(schema.GetProperty("properties").TryGetProperty(m.Name, out _)));
    }
}
