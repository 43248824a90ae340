using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// Builds schemas before anybody asks for them: the platform's own before the first request, so that a broken one stops the start; behind it, while requests are
/// answered, those that most brands have.
/// </summary>
internal sealed class SchemaWarmUp(SchemaRegistry schemas, BrandSchemas served, IBrandRegistry brands, ILogger<SchemaWarmUp> log) : BackgroundService
{
    private const int Most = 32;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        schemas.Get(ContentModel.BuiltIn);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            foreach (var brand in await brands.WithMostCommonContentAsync(Most, stoppingToken)) await served.OfAsync(brand, stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "Schemas could not be built ahead; each is built when it is asked for.");
        }
        catch (OperationCanceledException)
        {
            // The process ends.
        }
    }
}
