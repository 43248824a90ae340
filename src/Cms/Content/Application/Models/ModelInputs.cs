using System.ComponentModel;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Content.Application.Models;

[Description("One field of a content type or component.")]
internal sealed record ContentFieldInput(
    [property: Description("Its name in the schema: a-z, then letters and digits, at most 40.")] string Name,
    [property: Description("What it holds.")] ContentFieldKind Kind,
    [property: Description("What editors call it, at most 80 characters.")] string Label,
    [property: Description("What it is for, at most 300 characters.")] string? Description = null,
    [property: Description("Whether a published entry must have it.")] bool IsRequired = false,
    [property: Description("Whether there is a value for each language. Texts, rich texts and slugs only.")] bool IsLocalised = false,
    [property: Description("Whether entries are found and ordered by it; a text is then at most 400 characters. Slugs always are.")] bool IsFilterable = false,
    [property: Description("Whether it holds several values.")] bool IsList = false,
    [property: Description("The fewest items of a published list, of blocks or of page blocks.")] int? MinItems = null,
    [property: Description("The most items of a list or of blocks, at most 100; of page blocks at most 60, those within others not counted.")] int? MaxItems = null,
    [property: Description("The fewest characters of a text.")] int? MinLength = null,
    [property: Description("The most characters of a text.")] int? MaxLength = null,
    [property: Description("A regular expression that the whole text matches; no look-around, no back references.")] string? Pattern = null,
    [property: Description("The least number.")] double? Min = null,
    [property: Description("The greatest number.")] double? Max = null,
    [property: Description("Whether a number is a whole one.")] bool IsWhole = false,
    [property: Description("What a SELECT offers: 1 to 100 texts.")] IReadOnlyList<string>? Options = null,
    [property: Description("The content types that a REFERENCE may point to; the one component of a COMPONENT; the components that BLOCKS may be.")] IReadOnlyList<string>? Of = null)
{
    /// <summary>Lists of nothing are no lists: what the query answers about a field may be sent back as it is.</summary>
    public FieldDefinition ToDefinition() => new(
        Name, Kind, Label.Trim(), string.IsNullOrWhiteSpace(Description) ? null : Description.Trim(), IsRequired, IsLocalised, IsFilterable, IsList, MinItems, MaxItems, MinLength, MaxLength, Pattern, Min, Max, IsWhole,
        Options is { Count: > 0 } ? Options : null, Of is { Count: > 0 } ? Of : null);
}

[Description("A type of entries.")]
internal sealed record ContentTypeInput(
    [property: Description("Its name in the schema, for one: A-Z, then letters and digits, at most 40.")] string Name,
    [property: Description("The field of the schema that lists its entries: a-z, then letters and digits, at most 40.")] string Plural,
    [property: Description("What editors call it, at most 80 characters.")] string Label,
    [property: Description("1 to 60 fields.")] IReadOnlyList<ContentFieldInput> Fields,
    [property: Description("What it is for, at most 300 characters.")] string? Description = null,
    [property: Description("Makes its entries pages of the site: where they are listed, such as /news; an entry with a slug is at /news/<slug>. `/` marks the type of the site's own pages, which a brand has one of and keeps: its fields `title`, `path`, `description` and `blocks` stay as they are, others are yours.")] string? PageAt = null,
    [property: Description("What the list is called on the site, at most 80 characters a language; with `pageAt` only, and not with `/`.")] IReadOnlyList<TranslationInput>? PageTitle = null)
{
    public ContentType ToDefinition() => new(Name, Plural, Label.Trim(), string.IsNullOrWhiteSpace(Description) ? null : Description.Trim(), [.. Fields.Select(f => f.ToDefinition())], Page());

    private PageSetting? Page() => string.IsNullOrWhiteSpace(PageAt) ? null : new(PageAt.Trim(), new LocalizedText((PageTitle ?? []).Select(t => KeyValuePair.Create(t.Locale, t.Text))).Texts);
}

[Description("A group of fields that entries hold inside, once, in lists or among blocks.")]
internal sealed record ContentComponentInput(
    [property: Description("Its name in the schema: A-Z, then letters and digits, at most 40.")] string Name,
    [property: Description("What editors call it, at most 80 characters.")] string Label,
    [property: Description("1 to 60 fields; none is a slug, page blocks or filterable.")] IReadOnlyList<ContentFieldInput> Fields,
    [property: Description("What it is for, at most 300 characters.")] string? Description = null)
{
    public ComponentType ToDefinition() => new(Name, Label.Trim(), string.IsNullOrWhiteSpace(Description) ? null : Description.Trim(), [.. Fields.Select(f => f.ToDefinition())]);
}
