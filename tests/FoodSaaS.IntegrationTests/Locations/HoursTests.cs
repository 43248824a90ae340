using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Locations;

/// <summary>When a place and its services are open: GraphQL in, JSON out.</summary>
public sealed class HoursTests(ApiFixture api)
{
    [Fact]
    public async Task A_service_has_hours_of_its_own_is_not_offered_or_keeps_those_of_the_doors()
    {
        var place = await OwnedPlace.OpenAsync(api);
        await place.ChangeAsync("setServiceHours", new { id = place.Id, service = "DELIVERY", hours = new[] { new { day = "MONDAY", opens = "17:00", closes = "21:00" } } });
        await place.ChangeAsync("setServiceHours", new { id = place.Id, service = "DINE_IN", hours = Array.Empty<object>() });
        const string fields = """
            serviceHours { service hours { day opens closes } }
            doors: isOpen(at: "2026-06-08T10:00:00Z") delivery: isOpen(service: DELIVERY, at: "2026-06-08T10:00:00Z") pickup: isOpen(service: PICKUP, at: "2026-06-08T10:00:00Z")
            soon: nextOpening(service: DELIVERY, at: "2026-06-08T10:00:00Z") ends: nextChange(service: DELIVERY, at: "2026-06-08T15:00:00Z") never: nextOpening(service: DINE_IN, at: "2026-06-08T10:00:00Z")
            """;
        var seen = await place.SeeAsync(api, fields);
        Assert.Equal(
            """{"serviceHours":[{"service":"DELIVERY","hours":[{"day":"MONDAY","opens":"17:00","closes":"21:00"}]},{"service":"DINE_IN","hours":[]}],"doors":true,"delivery":false,"pickup":true,"soon":"2026-06-08T15:00:00Z","ends":"2026-06-08T19:00:00Z","never":null}""",
            seen.GetRawText());

        await place.ChangeAsync("setServiceHours", new { id = place.Id, service = "DELIVERY" });
        Assert.Equal("""{"serviceHours":[{"service":"DINE_IN","hours":[]}],"isOpen":true}""", (await place.SeeAsync(api, "serviceHours { service hours { day } } isOpen(service: DELIVERY, at: \"2026-06-08T10:00:00Z\")")).GetRawText());
    }

    [Fact]
    public async Task An_exception_closes_days_and_says_why_in_the_readers_language()
    {
        var place = await OwnedPlace.OpenAsync(api);
        var reason = new[] { new { locale = "de", text = "Betriebsausflug" }, new { locale = "en", text = "Staff outing" } };
        await place.ChangeAsync("setHoursExceptions", new { id = place.Id, exceptions = new object[] { new { from = "2026-06-20", until = "2026-06-21", hours = Array.Empty<object>(), reason }, new { from = "2026-06-12", service = "DELIVERY", hours = new[] { new { opens = "18:00", closes = "01:00" } } } } });
        place.Brand.Console.Locale = "en";
        var seen = (await place.Brand.AsOwnerAsync("""
            { locations { nodes { exceptions { from until service hours { opens closes } reason }
              night: isOpen(at: "2026-06-19T23:59:00Z") nextOpening(at: "2026-06-20T00:00:00Z") delivery: nextChange(service: DELIVERY, at: "2026-06-12T10:00:00Z") } } }
            """)).GetProperty("locations").GetProperty("nodes")[0];
        Assert.Equal(
            """{"exceptions":[{"from":"2026-06-12","until":"2026-06-12","service":"DELIVERY","hours":[{"opens":"18:00","closes":"01:00"}],"reason":null},{"from":"2026-06-20","until":"2026-06-21","service":null,"hours":[],"reason":"Staff outing"}],"night":true,"nextOpening":"2026-06-22T09:00:00Z","delivery":"2026-06-12T16:00:00Z"}""",
            seen.GetRawText());
    }

    [Fact]
    public async Task What_contradicts_is_refused_with_its_line_and_nothing_is_half_done()
    {
        var place = await OwnedPlace.OpenAsync(api);
        await place.ChangeAsync("setHoursExceptions", new { id = place.Id, exceptions = new[] { Closed("2026-06-20", "2026-06-21") } });

        Assert.Equal(["EXCEPTIONS_OVERLAP@exceptions.1"], await place.RefusalsAsync("setHoursExceptions", new { id = place.Id, exceptions = new[] { Closed("2026-07-01", "2026-07-03"), Closed("2026-07-03", "2026-07-03") } }));
        Assert.Equal(
            ["EXCEPTION_BACKWARDS@exceptions.0.until", "LOCALE_UNKNOWN@exceptions.1.reason.0.locale"],
            (await place.RefusalsAsync("setHoursExceptions", new { id = place.Id, exceptions = new object[] { Closed("2026-07-03", "2026-07-01"), new { from = "2026-07-05", hours = Array.Empty<object>(), reason = In("fr", "Fermé") } } })).Order());
        Assert.Equal(["HOURS_OVERLAP@hours.1"], await place.RefusalsAsync("setServiceHours", new { id = place.Id, service = "PICKUP", hours = new[] { new { day = "MONDAY", opens = "10:00", closes = "12:00" }, new { day = "MONDAY", opens = "11:00", closes = "13:00" } } }));

        Assert.Equal("""{"exceptions":[{"from":"2026-06-20"}],"serviceHours":[]}""", (await place.SeeAsync(api, "exceptions { from } serviceHours { service }")).GetRawText());
    }

    [Fact]
    public async Task Setting_what_is_there_changes_nothing_and_every_change_is_history()
    {
        var place = await OwnedPlace.OpenAsync(api);
        var input = new { id = place.Id, exceptions = new[] { Closed("2026-06-20", "2026-06-21") } };
        var first = (await place.ChangeAsync("setHoursExceptions", input)).GetProperty("version").GetInt32();
        await place.ChangeAsync("resumeLocation", new { id = place.Id });
        var second = (await place.ChangeAsync("setHoursExceptions", input)).GetProperty("version").GetInt32();

        Assert.Equal((2, 2), (first, second));
        var document = await api.ScalarAsync<string>("SELECT document::text FROM tenancy.history WHERE entity_id = $1 ORDER BY version DESC LIMIT 1", GlobalId.Parse(place.Id)!.Value.Id);
        using var kept = JsonDocument.Parse(document!);
        Assert.Equal("2026-06-21", kept.RootElement.GetProperty("exceptions")[0].GetProperty("until").GetString());
    }

    [Fact]
    public async Task An_instant_beyond_all_calendars_has_an_answer()
    {
        var place = await OwnedPlace.OpenAsync(api);
        var seen = await place.SeeAsync(api, "early: isOpen(at: \"-9998-01-01T00:00:00Z\") late: nextOpening(at: \"9999-12-31T23:59:59Z\")");
        Assert.Equal("""{"early":false,"late":"2200-01-01T10:00:00Z"}""", seen.GetRawText());
    }

    private static object Closed(string from, string until) => new { from, until, hours = Array.Empty<object>() };
}
