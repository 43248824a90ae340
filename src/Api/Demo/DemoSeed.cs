using System.Text.Json;
using FoodSaaS.Api.FrontDoor;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Api.Demo;

/// <summary>
/// Puts the demo brands in, as their owners would: over HTTP through the front door, from the sign-up code to the published page. A brand that exists is left alone.
/// </summary>
internal static class DemoSeed
{
    public static async Task RunAsync(string[] args)
    {
        var (publicPort, internalPort) = (FreePorts.Next(), FreePorts.Next());
        await using var app = ApiHost.Build(args, b => b.Configuration.AddInMemoryCollection([new("FoodSaaS:PublicPort", $"{publicPort}"), new("FoodSaaS:InternalPort", $"{internalPort}")]));
        if (!app.Environment.IsDevelopment()) throw new InvalidOperationException("Demo brands are for development only: their passwords are public.");
        await app.StartAsync();
        var log = app.Services.GetRequiredService<ILogger<Program>>();
        var rootDomain = app.Services.GetRequiredService<FrontDoorOptions>().RootDomain;
        var today = app.Services.GetRequiredService<IClock>().GetCurrentInstant().InUtc().Date;
        var seeded = new SeedReport();
        foreach (var folder in DemoBrand.Folders())
        {
            var brand = DemoBrand.Read(folder);
            if (await app.Services.GetRequiredService<IBrandRegistry>().FindAsync(Slug.Parse(brand.Slug)!.Value, CancellationToken.None) is not null) continue;
            using var owner = new DemoOwner(brand, publicPort, rootDomain, today);
            seeded.Add(brand, await owner.OpenAsync());
            log.LogInformation("Seeded {Brand}.", brand.Slug);
        }

        if (seeded.Keys.Count > 0 && await new DemoOperator(app.Services, publicPort, rootDomain).StartAsync() is { } login) seeded.Logins.Add(login);
        if (seeded.Keys.Count > 0 && app.Configuration["FoodSaaS:SeedOutput"] is { Length: > 0 } output)
        {
            await File.WriteAllTextAsync(output, JsonSerializer.Serialize(seeded, new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true }));
        }

        await app.StopAsync();
    }
}
