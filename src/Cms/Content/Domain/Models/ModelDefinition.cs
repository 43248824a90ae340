using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FoodSaaS.Cms.Content.Domain.Models;

/// <summary>A brand's content types and components. Its text is canonical: equal definitions are written alike.</summary>
internal sealed record ModelDefinition(IReadOnlyList<ContentType> Types, IReadOnlyList<ComponentType> Components)
{
    public static readonly ModelDefinition Empty = new([], []);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The types that give the site lists of entries, and pages beneath them.</summary>
    [JsonIgnore]
    public IEnumerable<ContentType> PageTypes => Types.Where(t => t.Page is not null && !t.IsSite);

    /// <summary>The type whose entries are the site's own pages; null where the brand's pages have no entries yet.</summary>
    [JsonIgnore]
    public ContentType? SiteType => Types.FirstOrDefault(t => t.IsSite);

    public ContentType? Type(string name) => Types.FirstOrDefault(t => t.Name == name);

    public ComponentType? Component(string name) => Components.FirstOrDefault(c => c.Name == name);

    public string Write() => JsonSerializer.Serialize(this, Options);

    public static ModelDefinition Read(string json) => json.Length == 0 ? Empty : JsonSerializer.Deserialize<ModelDefinition>(json, Options)!;

    /// <summary>How one part of a definition is written, for comparisons.</summary>
    public static string WriteOne<T>(T part) => JsonSerializer.Serialize(part, Options);
}
