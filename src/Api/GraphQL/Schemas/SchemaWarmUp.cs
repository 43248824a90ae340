namespace FoodSaaS.Api.GraphQL;

/// <summary>Builds the schemas in use before the first request, so that a broken one stops the start and nobody waits.</summary>
internal sealed class SchemaWarmUp(SchemaRegistry schemas) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        schemas.Get(ContentModel.BuiltIn);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
