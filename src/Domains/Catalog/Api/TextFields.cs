using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api;

internal static class TextFields
{
    /// <summary>The text in the answer's language; null where there is none in any.</summary>
    public static string? TextOrNull(this FieldContext request, LocalizedText text) => text.IsEmpty ? null : request.Text(text);
}
