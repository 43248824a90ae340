using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Keys;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Application;

[Description("Whose scripts may use a publishable API key from browsers.")]
internal sealed record SetApiKeyOriginsInput(
    [property: Description("Id of the key.")] GlobalId Id,
    [property: Description("All origins that it lists from now on, at most 20, each `https://host` or `https://host:port` (`http` for localhost); an empty list lets no page in.")] IReadOnlyList<string> Origins);

/// <summary>Replaces the origins that a key of the present brand lists.</summary>
internal sealed class SetApiKeyOrigins(AccountsDb db, KeyRing ring, KeyHistory history)
{
    public async Task<Result<ApiKeyView>> ExecuteAsync(SetApiKeyOriginsInput input, CancellationToken cancellationToken)
    {
        if (!(await ring.TakeTurnAsync(cancellationToken)).TryGet(out var actor, out var refusals)) return Result<ApiKeyView>.Failure(refusals);
        if (!(await ring.FindLiveAsync(actor, input.Id, cancellationToken)).TryGet(out var key, out refusals)) return Result<ApiKeyView>.Failure(refusals);
        if (!OriginRules.Read(key.Kind, input.Origins).TryGet(out var origins, out refusals)) return Result<ApiKeyView>.Failure(refusals);
        if (origins.SequenceEqual(key.Origins, StringComparer.Ordinal)) return ApiKeyView.Of(key);
        history.Note(actor, ApiKeyChangeKind.OriginsChanged, key, $"{ListOf(key.Origins)} → {ListOf(origins)}");
        key.AllowOrigins(origins);
        await db.SaveChangesAsync(cancellationToken);
        return ApiKeyView.Of(key);
    }

    private static string ListOf(string[] origins) => origins.Length == 0 ? "none" : string.Join(", ", origins);
}
