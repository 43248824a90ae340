using System.Text.Json;
using FoodSaaS.Contracts.Customers;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Life;
using NodaTime;

namespace FoodSaaS.Customers.Application.SignedIn;

/// <summary>All that is kept of a diner, here and by other modules, as one JSON document.</summary>
internal sealed class ExportDiner(GetDiner get, DinerAddresses addresses, IEnumerable<IDinerRecords> modules, IClock clock)
{
    public async Task<string> ExecuteAsync(Guid me, CancellationToken cancellationToken)
    {
        var records = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var module in modules) records[module.Name] = await module.OfAsync(me, cancellationToken);
        var document = new
        {
            exportedAt = clock.GetCurrentInstant(),
            diner = await get.ExecuteAsync(me, cancellationToken),
            addresses = await addresses.ListAsync(me, cancellationToken),
            sessions = await get.SessionsAsync(me, cancellationToken),
            records,
        };
        return JsonSerializer.Serialize(document, EventJson.Options);
    }
}
