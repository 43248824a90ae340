using System.ComponentModel;
using FoodSaaS.Cms.Content.Application.Reading;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Content.Api.Typed;

[Description("A point on the map (WGS 84).")]
internal sealed record MapPointInput(
    [property: Description("Degrees north, -90 to 90.")] double Latitude,
    [property: Description("Degrees east, -180 to 180.")] double Longitude);

[Description("A formatted text in one language.")]
internal sealed record RichTextTranslationInput(
    [property: Description("BCP 47 tag, one of the brand's languages.")] string Locale,
    [property: Description("The text as structured JSON: a node of the type `doc`.")] Json Json);

/// <summary>The types that every typed schema has.</summary>
internal static class SharedTypes
{
    public static void Add(OwnTypes own)
    {
        own.Object("RichText", "A formatted text.", value => value is RichTextView)
            .Fact<RichTextView>("json", AccessRule.Inherited, "Its structure, as TipTap and ProseMirror write it: a node of the type `doc`.", TypeName.Json.NonNull, t => t.Json)
            .Fact<RichTextView>("html", AccessRule.Inherited, "As HTML that is safe to show.", TypeName.Text.NonNull, t => t.Html);
        own.Object("MapPoint", "A point on the map (WGS 84).", value => value is GeoPoint)
            .Fact<GeoPoint>("latitude", AccessRule.Inherited, "Degrees north, -90 to 90.", TypeName.Number.NonNull, p => p.Latitude)
            .Fact<GeoPoint>("longitude", AccessRule.Inherited, "Degrees east, -180 to 180.", TypeName.Number.NonNull, p => p.Longitude);
        own.Input<MapPointInput>();
        own.Input<RichTextTranslationInput>();
        own.Enum<SortDirection>();
        own.Input<TextFilter>();
        own.Input<NumberFilter>();
        own.Input<BooleanFilter>();
        own.Input<DateFilter>();
        own.Input<DateTimeFilter>();
        own.Input<IdFilter>();
    }
}
