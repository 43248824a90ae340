using FoodSaaS.Api.FrontDoor;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Api.Demo.Rush;

/// <summary>
/// Plays the busiest hour of the day at the demo brands for as long as the host runs: guests order through the front door as anybody does, and staff works on what
/// they ordered. It asks for nothing that a browser could not.
/// </summary>
internal sealed class LunchRush(IBrandRegistry brands, FrontDoorOptions door, IClock clock, RushOptions options, IHostApplicationLifetime life, ILogger<LunchRush> log) : BackgroundService
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    /// <summary>Adds nothing outside of development, whatever is configured.</summary>
    public static void AddTo(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(RushOptions.Section).Get<RushOptions>() ?? new RushOptions();
        if (!builder.Environment.IsDevelopment() || !options.IsOn) return;
        builder.Services.AddSingleton(options).AddHostedService<LunchRush>();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (life.ApplicationStarted.Register(started.SetResult)) await started.Task.WaitAsync(stoppingToken);
        log.LogInformation("Lunch rush: invented guests order at the demo brands, at most {Open} open orders each, and staff works on them; orders of other guests are left alone.", options.MostOpen);
        await Task.WhenAll(DemoBrand.Folders().Select(folder => PlayAsync(DemoBrand.Read(folder), stoppingToken))).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task PlayAsync(DemoBrand brand, CancellationToken stoppingToken)
    {
        if (await brands.FindAsync(Slug.Parse(brand.Slug)!.Value, stoppingToken) is null) return;
        using var site = new DemoApi(door.PublicPort, $"{brand.Slug}.{door.RootDomain}", stoppingToken);
        using var console = new DemoApi(door.PublicPort, door.AdminHost, stoppingToken);
        var rush = new BrandRush(brand, site, new DemoStaff(brand, console), clock, options, log);
        using var timer = new PeriodicTimer(Step);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await rush.StepAsync();
    }
}
