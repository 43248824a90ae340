using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoodSaaS.Api.Demo;

/// <summary>How a demo brand takes orders, and who orders there: its <c>ordering.json</c>.</summary>
/// <param name="Settings">As <c>updateOrderingSettings</c> takes them, without the kitchen.</param>
/// <param name="Stations">The first makes what no other is named for.</param>
internal sealed record DemoOrdering(JsonObject Settings, DemoStation[] Stations, DemoGuestName[] Guests, DemoWords Words)
{
    public static DemoOrdering Of(DemoBrand brand) => brand.Json("ordering.json").Deserialize<DemoOrdering>(JsonSerializerOptions.Web)!;

    /// <param name="dishes">Those of each category.</param>
    /// <exception cref="InvalidOperationException">A station names a category that the menu has not.</exception>
    public JsonObject Kitchen(ILookup<string, string> dishes) => new()
    {
        ["stations"] = new JsonArray([.. Stations.Select(s => (JsonNode)new JsonObject { ["code"] = s.Code, ["name"] = s.Name, ["minutesPerSlot"] = s.MinutesPerSlot, ["minutesPerDish"] = s.MinutesPerDish })]),
        ["dishes"] = new JsonArray([.. Stations.SelectMany(s => (s.Categories ?? []).SelectMany(c => Known(dishes, c)).Select(d => (JsonNode)new JsonObject { ["itemId"] = d, ["station"] = s.Code, ["minutes"] = s.MinutesPerDish }))]),
    };

    private static IEnumerable<string> Known(ILookup<string, string> dishes, string category) =>
        dishes.Contains(category) ? dishes[category] : throw new InvalidOperationException($"The menu has no category {category}.");
}

/// <param name="Categories">Slugs of the menu's categories that it makes.</param>
internal sealed record DemoStation(string Code, string Name, int? MinutesPerSlot, int MinutesPerDish, string[]? Categories);

/// <summary>Somebody invented. Nobody else has his telephone number, so his orders are known by it.</summary>
internal sealed record DemoGuestName(string Name, string Phone, string Street, string PostalCode, string City, string? Region);

/// <summary>What staff and guests say, in the brand's main language.</summary>
internal sealed record DemoWords(string Rejected, string Cancelled, string Refunded, string[] Notes);
