using System.Text.Json.Serialization;

namespace FoodSaaS.Cms.Content.Domain.Models;

/// <summary>One field of a content type or component. Lengths count characters; what a kind knows nothing of is left at its default.</summary>
/// <param name="IsList">Holds any number of values instead of one.</param>
/// <param name="IsFilterable">Entries can be found and ordered by it.</param>
/// <param name="Pattern">A regular expression that the whole text matches.</param>
/// <param name="Options">What a select offers.</param>
/// <param name="Of">The types that a reference may point to; the component, or the components that blocks may be.</param>
internal sealed record FieldDefinition(
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ContentFieldKind Kind,
    string Label,
    string? Description = null,
    bool IsRequired = false,
    bool IsLocalised = false,
    bool IsFilterable = false,
    bool IsList = false,
    int? MinItems = null,
    int? MaxItems = null,
    int? MinLength = null,
    int? MaxLength = null,
    string? Pattern = null,
    double? Min = null,
    double? Max = null,
    bool IsWhole = false,
    IReadOnlyList<string>? Options = null,
    IReadOnlyList<string>? Of = null)
{
    [JsonIgnore]
    public bool IsText => Kind is ContentFieldKind.Text or ContentFieldKind.RichText or ContentFieldKind.Slug;

    /// <summary>Holds several values: a list, or blocks.</summary>
    [JsonIgnore]
    public bool IsMany => IsList || Kind == ContentFieldKind.Blocks;

    /// <summary>Has a number of items that can be limited.</summary>
    [JsonIgnore]
    public bool HasItems => IsMany || Kind == ContentFieldKind.PageBlocks;

    [JsonIgnore]
    public bool IsIndexed => IsFilterable || Kind == ContentFieldKind.Slug;

    [JsonIgnore]
    public IReadOnlyList<string> Targets => Of ?? [];

    [JsonIgnore]
    public string PascalName => char.ToUpperInvariant(Name[0]) + Name[1..];
}
