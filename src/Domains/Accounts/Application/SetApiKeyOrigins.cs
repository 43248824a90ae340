using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application;

[Description("Whose scripts may use a publishable API key from browsers.")]
internal sealed record SetApiKeyOriginsInput(
    [property: Description("Id of the key.")] GlobalId Id,
    [property: Description("All origins that it lists from now on, at most 20, each `https://host` or `https://host:port` (`http` for localhost); an empty list lets no page in.")] IReadOnlyList<string> Origins);

/// <summary>Replaces the origins that a key of the present brand lists.</summary>
internal sealed class SetApiKeyOrigins(AccountsDb db, ITenantScope scope)
{
    public async Task<Result<ApiKeyView>> ExecuteAsync(SetApiKeyOriginsInput input, CancellationToken cancellationToken)
    {
        if (input.Id.Type != "ApiKey") return AccountsErrors.KeyNotFound;
        var brand = scope.Current.Value;
        var key = await db.ApiKeys.FirstOrDefaultAsync(k => k.Id == input.Id.Id && k.BrandId == brand, cancellationToken);
        if (key is null) return AccountsErrors.KeyNotFound;
        if (key.RevokedAt is not null) return AccountsErrors.KeyRevoked;
        if (!OriginRules.Read(key.Kind, input.Origins).TryGet(out var origins, out var refusals)) return Result<ApiKeyView>.Failure(refusals);
        key.AllowOrigins(origins);
        await db.SaveChangesAsync(cancellationToken);
        return ApiKeyView.Of(key);
    }
}
