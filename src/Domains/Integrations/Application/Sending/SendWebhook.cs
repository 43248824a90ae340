using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Integrations.Application.Sending;

/// <summary>
/// Makes one attempt: reads, sends, writes down, each by itself. While the endpoint is waited for, no connection to the database is held. Whoever dies between
/// sending and writing down leaves the call to its lease: it is made again, under the same id.
/// </summary>
internal sealed class SendWebhook(BrandWork work, WebhookHttp http) : ICaller
{
    public const string Name = "integrations.webhook";

    public string Kind => Name;

    public async Task CallAsync(TenantId brand, Guid id, CancellationToken cancellationToken)
    {
        Parcel? parcel = null;
        await work.RunAsync(
            brand,
            async services => parcel = await services.GetRequiredService<UseCaseRunner>().ReadAsync<PrepareParcel, Parcel?>(u => u.ExecuteAsync(id, cancellationToken), cancellationToken),
            cancellationToken);
        if (parcel is null)
        {
            await WriteAsync<PutAside>(brand, u => u.ExecuteAsync(id, cancellationToken), cancellationToken);
            return;
        }

        var reply = await http.SendAsync(parcel, cancellationToken);
        await WriteAsync<RecordAttempt>(brand, u => u.ExecuteAsync(parcel, reply, cancellationToken), cancellationToken);
    }

    private Task WriteAsync<TUseCase>(TenantId brand, Func<TUseCase, Task<Result<Nothing>>> run, CancellationToken cancellationToken)
        where TUseCase : notnull =>
        work.RunAsync(brand, services => services.GetRequiredService<UseCaseRunner>().WriteAsync(run, cancellationToken), cancellationToken);
}
