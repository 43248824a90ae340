namespace FoodSaaS.Cms.Content.Domain.Models;

/// <summary>Which fields say what about the entries of a type on the site. They are known by kind and order, so that any type can be a page type; the others are its body.</summary>
internal sealed record EntryOutline(FieldDefinition? Title, FieldDefinition? Summary, FieldDefinition? Picture, FieldDefinition? Day)
{
    public static EntryOutline Of(ContentType type)
    {
        var texts = type.Fields.Where(f => f is { Kind: ContentFieldKind.Text, IsList: false }).Take(2).ToList();
        return new(texts.ElementAtOrDefault(0), texts.ElementAtOrDefault(1), First(type, ContentFieldKind.Media), First(type, ContentFieldKind.Date));
    }

    /// <summary>What lists are sorted by: the latest day, the lowest number, the last publication.</summary>
    public static (string Field, bool IsDescending) OrderOf(ContentType type)
    {
        if (type.Fields.FirstOrDefault(f => f is { Kind: ContentFieldKind.Date, IsFilterable: true, IsList: false }) is { } day) return (day.Name, true);
        if (type.Fields.FirstOrDefault(f => f is { Kind: ContentFieldKind.Number, IsFilterable: true, IsList: false }) is { } number) return (number.Name, false);
        return ("publishedAt", true);
    }

    public bool Has(FieldDefinition field) => field == Title || field == Summary || field == Picture || field == Day;

    private static FieldDefinition? First(ContentType type, ContentFieldKind kind) => type.Fields.FirstOrDefault(f => f.Kind == kind && !f.IsList);
}
