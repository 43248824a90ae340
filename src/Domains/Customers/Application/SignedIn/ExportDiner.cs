using System.Text.Json;
using FoodSaaS.Tenancy.Events;
using NodaTime;

namespace FoodSaaS.Customers.Application.SignedIn;

/// <summary>All that is kept of a diner here, as one JSON document.</summary>
internal sealed class ExportDiner(GetDiner get, DinerAddresses addresses, IClock clock)
{
    public async Task<string> ExecuteAsync(Guid me, CancellationToken cancellationToken)
    {
        var document = new
        {
            exportedAt = clock.GetCurrentInstant(),
            diner = await get.ExecuteAsync(me, cancellationToken),
            addresses = await addresses.ListAsync(me, cancellationToken),
            sessions = await get.SessionsAsync(me, cancellationToken),
        };
        return JsonSerializer.Serialize(document, EventJson.Options);
    }
}
