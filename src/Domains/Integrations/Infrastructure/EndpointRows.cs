using FoodSaaS.Integrations.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FoodSaaS.Integrations.Infrastructure;

/// <summary>Loading one endpoint for a change, and saving it against everybody else who changes it.</summary>
internal static class EndpointRows
{
    public const string TypeName = "WebhookEndpoint";

    public static async Task<WebhookEndpoint?> FindAsync(this IntegrationsDb db, GlobalId id, CancellationToken cancellationToken) =>
        id.Type == TypeName ? await db.Endpoints.FirstOrDefaultAsync(e => e.Id == id.Id, cancellationToken) : null;

    /// <returns>The refusal, where somebody else came first.</returns>
    public static async Task<Error?> TrySaveAsync(this IntegrationsDb db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IntegrationsErrors.Stale;
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Of two who change the same version, the second finds its version in the history already.
            return IntegrationsErrors.Stale;
        }
    }
}
