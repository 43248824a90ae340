using System.Text.Json.Serialization;
using FoodSaaS.Cms.Domain.Pages;

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
/// <param name="Page">Where its entries are pages of the site; null where they are none.</param>
internal sealed record ContentType(string Name, string Plural, string Label, string? Description, IReadOnlyList<FieldDefinition> Fields, PageSetting? Page = null) : ContentShape(Name, Label, Description, Fields)
{
    /// <summary>Whether its entries are the site's own pages; see <see cref="SiteType"/>.</summary>
    [JsonIgnore]
    public bool IsSite => Page?.At == PagePath.Home;

    /// <summary>What the address of an entry's page ends with; null where entries have no pages of their own, and stand whole on the page that lists them.</summary>
    [JsonIgnore]
    public FieldDefinition? AddressField => Page is null || IsSite ? null : Fields.FirstOrDefault(f => f.Kind == ContentFieldKind.Slug);

    [JsonIgnore]
    public IEnumerable<FieldDefinition> PageBlocks => Fields.Where(f => f.Kind == ContentFieldKind.PageBlocks);

    /// <summary>What entries are called by: the first plain text.</summary>
    [JsonIgnore]
    public FieldDefinition? TitleField => Fields.FirstOrDefault(f => f is { Kind: ContentFieldKind.Text or ContentFieldKind.Slug, IsList: false });
}

/// <summary>Makes a content type a page type: <paramref name="At"/> lists its entries, and beneath it each has its page.</summary>
/// <param name="At">As <c>PagePath</c> allows it; that of the home page makes its entries the site's own pages.</param>
/// <param name="Title">What the list is called on the site, by language. A template's types are shared by brands of any languages: there may be more than the brand's.</param>
internal sealed record PageSetting(string At, IReadOnlyDictionary<string, string> Title)
{
    /// <summary>In the language, as near as there is: <c>de</c> for <c>de-CH</c>; else in the fallback, else in English.</summary>
    public string TitleIn(string locale, string fallback)
    {
        string[] wishes = [locale, locale.Split('-')[0], fallback, fallback.Split('-')[0], "en"];
        return wishes.Select(Title.GetValueOrDefault).FirstOrDefault(t => t is not null) ?? Title.Values.FirstOrDefault() ?? At;
    }

    public bool Holds(string path) => path == At || (path.Length > At.Length && path[At.Length] == '/' && path.StartsWith(At, StringComparison.Ordinal));
}

/// <summary>A group of fields that entries hold inside.</summary>
internal sealed record ComponentType(string Name, string Label, string? Description, IReadOnlyList<FieldDefinition> Fields) : ContentShape(Name, Label, Description, Fields);
