using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

[Description("The API key to revoke.")]
internal sealed record RevokeApiKeyInput([property: Description("Id of the key.")] GlobalId Id);

/// <summary>Ends a key of the present brand. Revoking it again changes nothing.</summary>
internal sealed class RevokeApiKey(AccountsDb db, ITenantScope scope, IClock clock)
{
    public async Task<Result<ApiKeyView>> ExecuteAsync(RevokeApiKeyInput input, CancellationToken cancellationToken)
    {
        if (input.Id.Type != "ApiKey") return AccountsErrors.KeyNotFound;
        var brand = scope.Current.Value;
        var key = await db.ApiKeys.FirstOrDefaultAsync(k => k.Id == input.Id.Id && k.BrandId == brand, cancellationToken);
        if (key is null) return AccountsErrors.KeyNotFound;
        key.Revoke(clock.GetCurrentInstant());
        await db.SaveChangesAsync(cancellationToken);
        return ApiKeyView.Of(key);
    }
}
