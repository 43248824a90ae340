using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FoodSaaS.Tenancy.Life;

/// <summary>Looks once a minute for brands that are to be deleted; any number of nodes may.</summary>
internal sealed class RemovalWorker(BrandRemoval removal, ILogger<RemovalWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1));
        while (await minute.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await removal.RunAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "Closed brands could not be looked for.");
            }
        }
    }
}
