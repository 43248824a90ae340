using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Content.Api.Typed;

/// <summary>The input fields of a model.</summary>
internal static class TypedInputs
{
    public static OwnInputField Of(ServedNames names, ContentShape shape, FieldDefinition field) => new(
        field.Name, TypeOf(names, shape, field), field.Kind == ContentFieldKind.PageBlocks ? $"{Words.Of(field)} The tree of blocks as JSON text, in the form that `savePageDraft` takes." : Words.Of(field));

    public static IEnumerable<OwnInputField> Blocks(ServedNames names, FieldDefinition field) =>
        field.Targets.Select(t => new OwnInputField(ModelNames.CamelOf(t), TypeName.Of($"{names.Of(t)}Input"), $"A {t}."));

    /// <summary>What the argument <c>where</c> asks of a field; null where entries are not found by it.</summary>
    public static OwnInputField? Filter(FieldDefinition field) => !field.IsIndexed ? null : new(field.Name, TypeName.Of(FilterOf(field.Kind)), $"Conditions on {field.Name}.");

    private static string FilterOf(ContentFieldKind kind) => kind switch
    {
        ContentFieldKind.Number => "NumberFilter",
        ContentFieldKind.Boolean => "BooleanFilter",
        ContentFieldKind.Date => "DateFilter",
        ContentFieldKind.DateTime => "DateTimeFilter",
        ContentFieldKind.Media or ContentFieldKind.MenuItem or ContentFieldKind.Reference => "IdFilter",
        _ => "TextFilter",
    };

    private static TypeName TypeOf(ServedNames names, ContentShape shape, FieldDefinition field)
    {
        if (field.IsLocalised) return TypeName.Of(field.Kind == ContentFieldKind.RichText ? "RichTextTranslationInput" : "TranslationInput").List;
        var one = field.Kind switch
        {
            ContentFieldKind.RichText => TypeName.Json,
            ContentFieldKind.Number => TypeName.Number,
            ContentFieldKind.Boolean => TypeName.Truth,
            ContentFieldKind.Date => TypeName.Day,
            ContentFieldKind.DateTime => TypeName.Moment,
            ContentFieldKind.Location => TypeName.Of("MapPointInput"),
            ContentFieldKind.Media or ContentFieldKind.MenuItem or ContentFieldKind.Reference => TypeName.Id,
            ContentFieldKind.Component => TypeName.Of($"{names.Of(field.Targets[0])}Input"),
            ContentFieldKind.Blocks => TypeName.Of($"{names.BlockOf(shape, field)}Input"),
            _ => TypeName.Text,
        };
        return field.IsMany ? one.List : one;
    }
}
