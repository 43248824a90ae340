using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Keys;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

[Description("The API key to revoke.")]
internal sealed record RevokeApiKeyInput([property: Description("Id of the key.")] GlobalId Id);

/// <summary>Ends a key of the present brand. Revoking it again changes nothing.</summary>
internal sealed class RevokeApiKey(AccountsDb db, KeyRing ring, KeyHistory history, KeyNews news, IClock clock)
{
    public async Task<Result<ApiKeyView>> ExecuteAsync(RevokeApiKeyInput input, CancellationToken cancellationToken)
    {
        if (!(await ring.TakeTurnAsync(cancellationToken)).TryGet(out var actor, out var refusals)) return Result<ApiKeyView>.Failure(refusals);
        if (await ring.FindAsync(actor, input.Id, cancellationToken) is not { } key) return AccountsErrors.KeyNotFound;
        if (key.RevokedAt is not null) return ApiKeyView.Of(key);
        key.Revoke(clock.GetCurrentInstant());
        history.Note(actor, ApiKeyChangeKind.Revoked, key);
        await news.TellAsync(actor, key, "was revoked", "It opens nothing any more.", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return ApiKeyView.Of(key);
    }
}
