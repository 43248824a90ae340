using FoodSaaS.Integrations.Domain;
using FoodSaaS.Integrations.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Integrations.Application.Endpoints;

/// <summary>Gives an endpoint a new secret; the one before it stays good for a while, older ones go. To be saved by the caller.</summary>
internal sealed class DrawSecret(IntegrationsDb db, SecretVault vault, ITenantScope scope, IClock clock)
{
    private const int HintLength = 4;

    /// <returns>The text of the secret, to be shown once.</returns>
    public async Task<string> ExecuteAsync(WebhookEndpoint endpoint, Duration overlap, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        foreach (var old in await db.Secrets.Where(s => s.EndpointId == endpoint.Id).ToListAsync(cancellationToken))
        {
            if (old.ExpiresAt is null && overlap > Duration.Zero) old.Expire(now + overlap);
            else db.Remove(old);
        }

        var secret = SecretText.Draw();
        var text = SecretText.Of(secret);
        db.Add(new EndpointSecret { EndpointId = endpoint.Id, Sealed = vault.Seal(scope.Current, endpoint.Id, secret), Hint = $"…{text[^HintLength..]}", CreatedAt = now });
        return text;
    }
}
