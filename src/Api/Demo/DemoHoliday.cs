using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace FoodSaaS.Api.Demo;

/// <summary>A holiday of every year in a demo brand's file: days as <c>MM-dd</c>, what holds on them and why.</summary>
internal static class DemoHoliday
{
    private static readonly AnnualDatePattern Days = AnnualDatePattern.CreateWithInvariantCulture("MM'-'dd");

    /// <summary>Its next days that are not over, as the API takes an exception.</summary>
    public static JsonNode Next(JsonNode holiday, LocalDate today)
    {
        var (first, last) = (Days.Parse(holiday["from"]!.GetValue<string>()).Value, Days.Parse(holiday["until"]!.GetValue<string>()).Value);
        var year = last.InYear(today.Year) >= today ? today.Year : today.Year + 1;
        return new JsonObject
        {
            ["from"] = LocalDatePattern.Iso.Format(first.InYear(year)),
            ["until"] = LocalDatePattern.Iso.Format(last.InYear(year)),
            ["service"] = holiday["service"]?.GetValue<string>(),
            ["hours"] = holiday["hours"]!.DeepClone(),
            ["reason"] = DemoBrand.Translations(holiday["reason"]),
        };
    }
}
