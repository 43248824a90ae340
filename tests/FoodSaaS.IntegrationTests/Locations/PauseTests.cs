using FoodSaaS.IntegrationTests.Freshness;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using NodaTime;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Locations;

/// <summary>Pause and busy mode, and how the pages that tell of them come and go by themselves.</summary>
public sealed class PauseTests(OwnHostFixture fresh) : IClassFixture<OwnHostFixture>
{
    private static readonly Duration Instantly = Duration.FromTicks(10);

    private OwnHost Host => fresh.Host;

    [Fact]
    public async Task A_pause_stops_a_service_until_its_time_and_leaves_the_doors()
    {
        var place = await PlaceAsync();
        var open = "isOpen(service: DELIVERY) doors: isOpen";
        var until = OnMonday(Duration.FromMinutes(30));
        await place.ChangeAsync("pauseLocation", new { id = place.Id, services = new[] { "DELIVERY" }, until, reason = In("de", "Kein Fahrer") });
        Assert.Equal($$"""{"pause":{"services":["DELIVERY"],"until":"{{until}}","reason":"Kein Fahrer"},"isOpen":false,"doors":true,"nextOpening":"{{until}}"}""", (await place.SeeAsync(Host, $"pause {{ services until reason }} {open} nextOpening(service: DELIVERY)")).GetRawText());

        Host.Clock.Advance(Duration.FromMinutes(30));
        await Host.SettleAsync();
        Assert.Equal("""{"pause":null,"isOpen":true,"doors":true}""", (await place.SeeAsync(Host, $"pause {{ since }} {open}")).GetRawText());
    }

    [Fact]
    public async Task A_pause_without_an_end_lasts_until_somebody_resumes()
    {
        var place = await PlaceAsync();
        await place.ChangeAsync("pauseLocation", new { id = place.Id });
        Host.Clock.Advance(Duration.FromDays(7));
        await Host.SettleAsync();
        Assert.Equal("""{"pause":{"services":["DELIVERY","PICKUP","DINE_IN"],"until":null},"nextOpening":null,"isOpen":false}""", (await place.SeeAsync(Host, "pause { services until } nextOpening(service: PICKUP) isOpen(service: PICKUP)")).GetRawText());

        await place.ChangeAsync("resumeLocation", new { id = place.Id });
        Assert.Equal("""{"pause":null,"isOpen":true}""", (await place.SeeAsync(Host, "pause { since } isOpen(service: PICKUP)")).GetRawText());
    }

    [Fact]
    public async Task A_busy_kitchen_adds_minutes_until_its_time()
    {
        var place = await PlaceAsync();
        var until = OnMonday(Duration.FromHours(1));
        await place.ChangeAsync("setBusyMode", new { id = place.Id, minutes = 20, until });
        Assert.Equal($$$"""{"busy":{"minutes":20,"until":"{{{until}}}"}}""", (await place.SeeAsync(Host, "busy { minutes until }")).GetRawText());
        Host.Clock.Advance(Duration.FromHours(1));
        await Host.SettleAsync();
        Assert.Equal("""{"busy":null}""", (await place.SeeAsync(Host, "busy { minutes }")).GetRawText());

        await place.ChangeAsync("setBusyMode", new { id = place.Id, minutes = 20 });
        await place.ChangeAsync("setBusyMode", new { id = place.Id, minutes = 0 });
        Assert.Equal("""{"busy":null}""", (await place.SeeAsync(Host, "busy { minutes }")).GetRawText());
    }

    [Fact]
    public async Task Ends_in_the_past_too_far_or_of_nothing_are_refused()
    {
        var place = await PlaceAsync();
        var (past, far) = (OnMonday(Duration.Zero), OnMonday(Duration.FromDays(367)));
        Assert.Equal(["END_IN_PAST@until"], await place.RefusalsAsync("pauseLocation", new { id = place.Id, until = past }));
        Assert.Equal(["END_TOO_FAR@until"], await place.RefusalsAsync("pauseLocation", new { id = place.Id, until = far }));
        Assert.Equal(["SERVICES_MISSING@services"], await place.RefusalsAsync("pauseLocation", new { id = place.Id, services = Array.Empty<string>() }));
        Assert.Equal(["BUSY_MINUTES_OUT_OF_RANGE@minutes"], await place.RefusalsAsync("setBusyMode", new { id = place.Id, minutes = 241 }));
        Assert.Equal(["BUSY_MINUTES_OUT_OF_RANGE@minutes", "END_IN_PAST@until"], await place.RefusalsAsync("setBusyMode", new { id = place.Id, minutes = -1, until = past }));
        Assert.Equal(["END_UNWANTED@until"], await place.RefusalsAsync("setBusyMode", new { id = place.Id, minutes = 0, until = far }));
        Assert.Equal("""{"pause":null,"busy":null,"version":1}""", (await place.SeeAsync(Host, "pause { since } busy { minutes } version")).GetRawText());
    }

    [Fact]
    public async Task The_page_loses_the_pause_at_the_very_instant_at_which_it_ends()
    {
        var brand = await KeptAsync();
        var until = OnMonday(Duration.FromMinutes(45));
        await brand.Brand.ChangeAsync("pauseLocation", new { id = brand.Location, until }, "location", "id");
        await Host.SettleAsync();
        await brand.KeepAsync("/locations");
        Assert.Contains(until, (await brand.VisitAsync("/locations")).Text, StringComparison.Ordinal);

        await AssertReplacedAfterAsync(brand, Duration.FromMinutes(45));
        Assert.DoesNotContain(until, (await brand.VisitAsync("/locations")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_loses_an_exception_when_its_last_night_is_over()
    {
        var brand = await KeptAsync();
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var now = Host.Clock.GetCurrentInstant();
        var today = now.InZone(zone).Date;
        var day = today.ToString("uuuu-MM-dd", null);
        await brand.Brand.ChangeAsync("setHoursExceptions", new { id = brand.Location, exceptions = new[] { new { from = day, hours = Array.Empty<object>() } } }, "location", "id");
        await Host.SettleAsync();
        await brand.KeepAsync("/locations");
        Assert.Contains(day, (await brand.VisitAsync("/locations")).Text, StringComparison.Ordinal);

        await AssertReplacedAfterAsync(brand, zone.AtStartOfDay(today.PlusDays(2)).ToInstant() - now);
        Assert.DoesNotContain(day, (await brand.VisitAsync("/locations")).Text, StringComparison.Ordinal);
    }

    /// <summary>The page of locations is replaced then, no other is, and none is before.</summary>
    private async Task AssertReplacedAfterAsync(FreshBrand brand, Duration wait)
    {
        var heard = Host.Storefront.HeardOf(brand.Id).Count();
        Host.Clock.Advance(wait - Instantly);
        await Host.SettleAsync();
        Assert.Equal(heard, Host.Storefront.HeardOf(brand.Id).Count());

        Host.Clock.Advance(Instantly);
        await Host.SettleAsync();
        Assert.Equal([brand.Key("/locations")], Host.Storefront.HeardOf(brand.Id).Skip(heard).SelectMany(r => r.Keys).Distinct());
    }

    private Task<OwnedPlace> PlaceAsync()
    {
        OnMonday(Duration.Zero);
        return OwnedPlace.OpenAsync(Host);
    }

    private async Task<FreshBrand> KeptAsync()
    {
        OnMonday(Duration.Zero);
        var brand = await FreshBrand.OpenAsync(Host);
        await Host.SettleAsync();
        await brand.KeepAsync(FreshBrand.Paths);
        return brand;
    }

    /// <summary>An instant from now, after the clock was put to the next Monday noon in Berlin.</summary>
    private string OnMonday(Duration fromNow)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var now = Host.Clock.GetCurrentInstant().InZone(zone);
        if (now.Date.DayOfWeek != IsoDayOfWeek.Monday || now.TimeOfDay != new LocalTime(12, 0)) Host.Clock.Advance(now.Date.Next(IsoDayOfWeek.Monday).At(new LocalTime(12, 0)).InZoneStrictly(zone).ToInstant() - now.ToInstant());
        return (Host.Clock.GetCurrentInstant() + fromNow).ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", null);
    }
}
