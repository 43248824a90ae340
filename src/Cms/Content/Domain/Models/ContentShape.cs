using System.Text.Json.Serialization;

namespace FoodSaaS.Cms.Content.Domain.Models;

/// <summary>Something with fields.</summary>
/// <param name="Name">Its name in the brand's GraphQL schema.</param>
internal abstract record ContentShape(string Name, string Label, string? Description, IReadOnlyList<FieldDefinition> Fields)
{
    [JsonIgnore]
    public string CamelName => ModelNames.CamelOf(Name);

    public FieldDefinition? Find(string field) => Fields.FirstOrDefault(f => f.Name == field);
}

/// <summary>A type of entries.</summary>
/// <param name="Plural">The field of the schema that lists its entries.</param>
internal sealed record ContentType(string Name, string Plural, string Label, string? Description, IReadOnlyList<FieldDefinition> Fields) : ContentShape(Name, Label, Description, Fields)
{
    /// <summary>What entries are called by: the first plain text.</summary>
    [JsonIgnore]
    public FieldDefinition? TitleField => Fields.FirstOrDefault(f => f is { Kind: ContentFieldKind.Text or ContentFieldKind.Slug, IsList: false });
}

/// <summary>A group of fields that entries hold inside.</summary>
internal sealed record ComponentType(string Name, string Label, string? Description, IReadOnlyList<FieldDefinition> Fields) : ContentShape(Name, Label, Description, Fields);
