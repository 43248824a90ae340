using System.Globalization;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Taxes;

/// <summary>What tax classes must be like.</summary>
internal static class TaxRules
{
    public const int PerPercent = 10_000;
    public const int Classes = 20;
    public const int Rates = 200;
    public const int Name = 80;
    public const int Code = 30;

    private const int Hundred = 100 * PerPercent;

    /// <summary>A plain decimal string of percent, 0 to 100, with four decimals at most.</summary>
    public static int? Percent(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || percent > 100) return null;
        var parts = percent * PerPercent;
        return parts == decimal.Truncate(parts) ? (int)parts : null;
    }

    public static string Text(int partsPerMillion) => (partsPerMillion / (decimal)PerPercent).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Every rule that is broken, at the path of its field.</summary>
    public static IEnumerable<Error> ErrorsFor(IReadOnlyList<TaxClass> classes, IReadOnlySet<Guid> locations)
    {
        if (classes.Count > Classes) yield return TaxErrors.TooManyClasses();
        if (classes.All(c => c.Code != TaxTable.Standard)) yield return TaxErrors.StandardMissing();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < classes.Count; i++)
        {
            var path = $"classes.{i}";
            if (classes[i].Code.Length > Code || Slug.Parse(classes[i].Code) is null) yield return TaxErrors.CodeInvalid($"{path}.code");
            else if (!codes.Add(classes[i].Code)) yield return CatalogErrors.ListedTwice($"{path}.code");
            if (classes[i].Name.Length is 0 or > Name) yield return TaxErrors.NameInvalid($"{path}.name");
            foreach (var error in ErrorsFor(classes[i].Rates, path, locations)) yield return error;
        }
    }

    private static IEnumerable<Error> ErrorsFor(IReadOnlyList<TaxRate> rates, string path, IReadOnlySet<Guid> locations)
    {
        if (rates.Count > Rates) yield return TaxErrors.TooManyRates($"{path}.rates");
        if (!rates.Any(r => r is { Service: null, LocationId: null, From: null })) yield return TaxErrors.GeneralRateMissing($"{path}.rates");
        var seen = new HashSet<(ServiceType?, Guid?, NodaTime.LocalDate?)>();
        for (var i = 0; i < rates.Count; i++)
        {
            if (rates[i].PartsPerMillion is < 0 or > Hundred) yield return TaxErrors.PercentUnreadable($"{path}.rates.{i}.percent");
            if (rates[i].LocationId is { } id && !locations.Contains(id)) yield return TaxErrors.LocationNotFound($"{path}.rates.{i}.locationId");
            if (!seen.Add((rates[i].Service, rates[i].LocationId, rates[i].From))) yield return CatalogErrors.ListedTwice($"{path}.rates.{i}");
        }
    }
}
