using System.Text.Json;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;

namespace FoodSaaS.UnitTests.Locations;

public sealed class LocationTests
{
    private static readonly Address Mitte = new("Torstr. 1", "10119", "Berlin", null, "DE");

    [Fact]
    public void Moving_without_a_new_point_drops_the_old_one()
    {
        var location = Make();

        location.MoveTo(Mitte with { Street = "Torstr. 2" }, null);

        Assert.Null(location.Latitude);
        Assert.Null(location.Longitude);
    }

    [Fact]
    public void A_change_touches_the_list_and_the_location()
    {
        var location = Make();

        Assert.Equal(["locations", $"location:{location.Id:N}"], location.CacheTags);
    }

    [Fact]
    public void Its_document_holds_everything()
    {
        using var document = JsonDocument.Parse(JsonSerializer.Serialize(Make().Snapshot(), EventJson.Options));
        var root = document.RootElement;

        Assert.Equal("mitte", root.GetProperty("slug").GetString());
        Assert.Equal("Mitte", root.GetProperty("name").GetProperty("de").GetString());
        Assert.Equal("Torstr. 1", root.GetProperty("address").GetProperty("street").GetString());
        Assert.Equal("18:00:00", root.GetProperty("hours")[0].GetProperty("opens").GetString());
        Assert.Equal("Europe/Berlin", root.GetProperty("timeZone").GetString());
    }

    private static Location Make() => Location.Open(
        Slug.Parse("mitte")!.Value,
        LocalizedText.Of("de", "Mitte"),
        Mitte,
        new GeoPoint(52.53, 13.4),
        "Europe/Berlin",
        new Contact("+49301234567", "mitte@example.com"),
        LocalizedText.Empty,
        Hour.Week("Fri 18:00-02:00"));
}
