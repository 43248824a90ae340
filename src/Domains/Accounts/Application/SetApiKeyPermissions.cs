using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Keys;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Application;

[Description("What a secret API key may do.")]
internal sealed record SetApiKeyPermissionsInput(
    [property: Description("Id of the key.")] GlobalId Id,
    [property: Description("All of its permissions from now on, by name; none is added that the caller lacks.")] IReadOnlyList<string> Permissions);

/// <summary>Replaces what a secret key of the present brand may do. Whoever manages keys may take anything from them, but give only what he may himself.</summary>
internal sealed class SetApiKeyPermissions(AccountsDb db, KeyRing ring, KeyHistory history, KeyNews news)
{
    public async Task<Result<ApiKeyView>> ExecuteAsync(SetApiKeyPermissionsInput input, CancellationToken cancellationToken)
    {
        if (!(await ring.TakeTurnAsync(cancellationToken)).TryGet(out var actor, out var refusals)) return Result<ApiKeyView>.Failure(refusals);
        if (!(await ring.FindLiveAsync(actor, input.Id, cancellationToken)).TryGet(out var key, out refusals)) return Result<ApiKeyView>.Failure(refusals);
        if (key.Kind == ApiKeyKind.Publishable) return AccountsErrors.PermissionsOnPublishableKey;
        if (!KeyPermissionRules.Read(key.Kind, input.Permissions).TryGet(out var wanted, out refusals)) return Result<ApiKeyView>.Failure(refusals);
        if (wanted.SetEquals(key.Permissions)) return ApiKeyView.Of(key);
        if (!wanted.Except(key.Permissions).All(actor.Role.Permissions.Contains)) return AccountsErrors.KeyExceedsRights;

        var former = KeyNews.PermissionsOf(key);
        key.Allow(wanted);
        history.Note(actor, ApiKeyChangeKind.PermissionsChanged, key, $"{former} → {KeyNews.PermissionsOf(key)}");
        await news.TellAsync(actor, key, "was given other permissions", $"{former} → {KeyNews.PermissionsOf(key)}", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return ApiKeyView.Of(key);
    }
}
