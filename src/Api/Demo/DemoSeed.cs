using System.Text.Json;
using FoodSaaS.Api.FrontDoor;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Api.Demo;

/// <summary>
/// Puts the demo brands in, as their owners would: over HTTP through the front door, from the sign-up code to the published page, and then some days of trade. All of
/// it happened in the days before today. A brand that exists is left alone.
/// </summary>
internal static class DemoSeed
{
    /// <summary>Days of trade before today; <c>Demo:Days</c> says another number.</summary>
    private const int Days = 3;

    /// <summary>What each brand sells on each.</summary>
    private const int OrdersADay = 2;

    public static async Task RunAsync(string[] args)
    {
        var (publicPort, internalPort, clock) = (FreePorts.Next(), FreePorts.Next(), new DemoClock());
        await using var app = ApiHost.Build(args, b =>
        {
            b.Configuration.AddInMemoryCollection([new("FoodSaaS:PublicPort", $"{publicPort}"), new("FoodSaaS:InternalPort", $"{internalPort}")]);
            b.Services.AddSingleton<IClock>(clock);
        });
        var traded = app.Configuration.GetValue("Demo:Days", Days);
        if (traded > 0) clock.MoveTo(DemoClock.Now - Duration.FromDays(traded + 1));
        if (!app.Environment.IsDevelopment()) throw new InvalidOperationException("Demo brands are for development only: their passwords are public.");
        await app.StartAsync();
        var log = app.Services.GetRequiredService<ILogger<Program>>();
        var rootDomain = app.Services.GetRequiredService<FrontDoorOptions>().RootDomain;
        var seeded = new SeedReport();
        var opened = new List<(DemoBrand Brand, DemoOwner Owner)>();
        foreach (var folder in DemoBrand.Folders())
        {
            var brand = DemoBrand.Read(folder);
            if (await app.Services.GetRequiredService<IBrandRegistry>().FindAsync(Slug.Parse(brand.Slug)!.Value, CancellationToken.None) is not null) continue;
            var owner = new DemoOwner(brand, publicPort, rootDomain, DemoClock.Now.InUtc().Date);
            opened.Add((brand, owner));
            seeded.Add(brand, await owner.OpenAsync());
            log.LogInformation("Seeded {Brand}.", brand.Slug);
        }

        var days = new DemoDays(app.Services, clock.MoveTo, publicPort, rootDomain);
        for (var before = opened.Count > 0 ? traded : 0; before > 0; before--) await days.TradeAsync([.. opened.Select(o => (o.Brand, o.Owner.AtBoard()))], DemoDays.HourOf(DemoClock.Now, before), (traded - before) * OrdersADay, OrdersADay);
        clock.CatchUp();
        if (seeded.Keys.Count > 0 && await new DemoOperator(app.Services, publicPort, rootDomain).StartAsync() is { } login) seeded.Logins.Add(login);
        if (seeded.Keys.Count > 0 && app.Configuration["FoodSaaS:SeedOutput"] is { Length: > 0 } output)
        {
            await File.WriteAllTextAsync(output, JsonSerializer.Serialize(seeded, new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true }));
        }

        foreach (var (_, owner) in opened) owner.Dispose();
        await app.StopAsync();
    }
}
