using FoodSaaS.Locations.Domain;
using FoodSaaS.Shared;
using NodaTime;
using NodaTime.Text;

namespace FoodSaaS.UnitTests.Locations;

/// <summary>Lines as a test writes them: <c>2026-12-24..2026-12-26 11:00-14:00</c>, a service before them where there is one.</summary>
public sealed class HoursExceptionRulesTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Theory]
    [InlineData("")]
    [InlineData("2026-12-24..2026-12-26 | 2026-12-27..2026-12-27 11:00-14:00")]
    [InlineData("2026-12-24..2026-12-24 11:00-14:00 | Delivery 2026-12-24..2026-12-24 | Pickup 2026-12-24..2026-12-24 12:00-13:00")]
    [InlineData("2026-12-24..2026-12-25 18:00-02:00,02:00-03:00")]
    [InlineData("2026-12-24..2026-12-24 18:00-02:00 | 2026-12-25..2026-12-25 02:00-03:00")]
    [InlineData("2024-12-24..2024-12-24")]
    [InlineData("2028-11-23..2029-11-23")]
    [InlineData("2026-12-24..2026-12-26 00:00-00:00")]
    public void Accepts_lines_that_agree(string lines) => Assert.Empty(Refusals(lines));

    [Theory]
    [InlineData("2026-12-24..2026-12-26 | 2026-12-26..2026-12-27", "EXCEPTIONS_OVERLAP exceptions.1")]
    [InlineData("2026-12-24..2026-12-31 | 2026-12-01..2026-12-02 | 2026-12-25..2026-12-25 11:00-14:00", "EXCEPTIONS_OVERLAP exceptions.2")]
    [InlineData("Delivery 2026-12-24..2026-12-24 | Delivery 2026-12-24..2026-12-24", "EXCEPTIONS_OVERLAP exceptions.1")]
    [InlineData("2026-12-26..2026-12-24", "EXCEPTION_BACKWARDS exceptions.0.until")]
    [InlineData("2026-12-24..2027-12-25", "EXCEPTION_TOO_LONG exceptions.0.until")]
    [InlineData("2028-11-24..2028-11-24", "EXCEPTION_TOO_FAR exceptions.0.from")]
    [InlineData("2026-12-24..2026-12-24 11:00-14:00,13:59-15:00", "HOURS_OVERLAP exceptions.0.hours.1")]
    [InlineData("2026-12-24..2026-12-24 11:00-12:00,12:00-13:00,13:00-14:00,14:00-15:00,15:00-16:00,16:00-17:00,17:00-18:00,18:00-19:00,19:00-20:00", "HOURS_TOO_MANY exceptions.0.hours")]
    public void Refuses_lines_that_contradict_and_names_them(string lines, string refusal) => Assert.Equal([refusal], Refusals(lines));

    [Theory]
    [InlineData("2026-12-24..2026-12-25 01:00-03:00,18:00-02:00", "HOURS_OVERLAP exceptions.0.hours.0")]
    [InlineData("2026-12-24..2026-12-24 18:00-02:00 | 2026-12-25..2026-12-25 01:00-03:00", "HOURS_OVERLAP exceptions.1.hours.0")]
    [InlineData("2026-12-25..2026-12-25 01:00-03:00 | 2026-12-24..2026-12-24 18:00-02:00", "HOURS_OVERLAP exceptions.0.hours.0")]
    public void A_night_runs_into_the_next_day(string lines, string refusal) => Assert.Equal([refusal], Refusals(lines));

    [Fact]
    public void Nights_of_different_services_do_not_meet() =>
        Assert.Empty(Refusals("Delivery 2026-12-24..2026-12-24 18:00-02:00 | Pickup 2026-12-25..2026-12-25 01:00-03:00 | 2026-12-25..2026-12-25 00:30-03:00"));

    [Fact]
    public void Refuses_more_than_a_hundred()
    {
        var lines = Enumerable.Range(0, 100).Select(i => Today.PlusDays(i)).Select(d => $"{d:uuuu-MM-dd}..{d:uuuu-MM-dd}").ToList();

        Assert.Empty(Refusals(string.Join('|', lines)));
        Assert.Equal(["EXCEPTIONS_TOO_MANY exceptions"], Refusals(string.Join('|', lines.Append("2028-01-01..2028-01-01"))));
    }

    private static IReadOnlyList<string> Refusals(string lines) =>
        [.. HoursExceptionRules.Check([.. lines.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read)], Today, "exceptions").Select(e => $"{e.Code} {e.Field}")];

    private static HoursException Read(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        ServiceType? service = Enum.TryParse<ServiceType>(words[0], out var named) && char.IsLetter(words[0][0]) ? named : null;
        if (service is not null) words.RemoveAt(0);
        var days = words[0].Split("..").Select(d => LocalDatePattern.Iso.Parse(d).Value).ToList();
        return new HoursException(days[0], days[1], service, Hour.Day(words.Count > 1 ? words[1] : ""), LocalizedText.Empty);
    }
}
