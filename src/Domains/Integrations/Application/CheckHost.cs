using System.Net;
using FoodSaaS.Integrations.Domain;
using FoodSaaS.Shared;

namespace FoodSaaS.Integrations.Application;

/// <summary>Looks at what a host's name stands for before an endpoint is saved, outside the transaction. The answer may be another one later: every connection looks again.</summary>
internal sealed class CheckHost(IHostAddresses hosts, WebhookSettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <returns>Why the address will not do; null where nothing is wrong with its host, or the address as written is refused anyway.</returns>
    public async Task<Error?> RefusalAsync(string? url, CancellationToken cancellationToken)
    {
        if (url is null || !EndpointUrl.Read(url, settings.AllowLoopback).TryGet(out var read, out _)) return null;
        if (EndpointUrl.IsLoopback(read.IdnHost) || IPAddress.TryParse(read.IdnHost, out _)) return null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            var addresses = await hosts.FindAsync(read.IdnHost, limit.Token);
            return addresses.Count > 0 && addresses.All(AddressRules.IsPublic) ? null : IntegrationsErrors.HostNotPublic;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return IntegrationsErrors.HostNotPublic;
        }
    }
}
