using System.Text.Json;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FoodSaaS.Tenancy.Data;

/// <summary>How the shared values are stored: slugs and currencies as text, localized text as jsonb, enums by name.</summary>
internal static class ValueConversions
{
    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<Slug>().HaveConversion<SlugConverter>().HaveMaxLength(Slug.MaxLength);
        builder.Properties<Currency>().HaveConversion<CurrencyConverter>().HaveMaxLength(3);
        builder.Properties<LocalizedText>().HaveConversion<LocalizedTextConverter, LocalizedTextComparer>().HaveColumnType("jsonb");
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private sealed class SlugConverter() : ValueConverter<Slug, string>(s => s.Value, s => Slug.Parse(s)!.Value);

    private sealed class CurrencyConverter() : ValueConverter<Currency, string>(c => c.Code, c => Currency.Of(c));

    private sealed class LocalizedTextConverter() : ValueConverter<LocalizedText, string>(t => Write(t), s => Read(s));

    private sealed class LocalizedTextComparer() : ValueComparer<LocalizedText>((a, b) => object.Equals(a, b), t => t.GetHashCode(), t => t);

    private static string Write(LocalizedText text) => JsonSerializer.Serialize(text.Texts);

    private static LocalizedText Read(string json) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!);
}
