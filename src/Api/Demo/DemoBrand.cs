using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoodSaaS.Api.Demo;

/// <summary>The files of one demo brand; see the folder's README for their form.</summary>
internal sealed record DemoBrand(
    string Slug,
    string Name,
    string Country,
    string Currency,
    string TimeZone,
    string[] Locales,
    string DefaultLocale,
    JsonObject Tagline,
    DemoPerson Owner,
    JsonObject Theme,
    JsonObject[] Locations,
    JsonObject Navigation)
{
    public string Folder { get; private init; } = "";

    /// <summary>Every demo brand's folder.</summary>
    public static IEnumerable<string> Folders() =>
        Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Demo")).Where(d => File.Exists(Path.Combine(d, "brand.json"))).Order(StringComparer.Ordinal);

    public static DemoBrand Read(string folder) =>
        JsonSerializer.Deserialize<DemoBrand>(File.ReadAllText(Path.Combine(folder, "brand.json")), JsonSerializerOptions.Web)! with { Folder = folder };

    public JsonNode? Json(string file) => File.Exists(Path.Combine(Folder, file)) ? JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file))) : null;

    public string Photo(string name) => Path.Combine(Folder, "photos", name);

    /// <summary><c>{"de": "…"}</c> as the list of translations that the API takes.</summary>
    public static JsonArray Translations(JsonNode? texts) =>
        new([.. (texts as JsonObject ?? []).Select(t => (JsonNode)new JsonObject { ["locale"] = t.Key, ["text"] = t.Value!.GetValue<string>() })]);
}

internal sealed record DemoPerson(string Name, string Email, string Password);
