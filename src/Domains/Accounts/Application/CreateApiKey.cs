using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

[Description("A new API key.")]
internal sealed record CreateApiKeyInput(
    [property: Description("What it is for, at most 60 characters.")] string Name,
    [property: Description("Where it will be used.")] ApiKeyKind Kind,
    [property: Description("Publishable keys only: browser origins whose scripts may use it, at most 20, each `https://host` or `https://host:port` (`http` for localhost).")] IReadOnlyList<string>? Origins = null);

internal sealed record CreatedApiKeyView(ApiKeyView ApiKey, string Key);

/// <summary>Makes a key for the present brand. Its text is in the answer and nowhere else. Nobody makes a secret key that may do more than he may himself.</summary>
internal sealed class CreateApiKey(AccountsDb db, ITenantScope scope, ViewerScope viewer, IClock clock)
{
    public async Task<Result<CreatedApiKeyView>> ExecuteAsync(CreateApiKeyInput input, CancellationToken cancellationToken)
    {
        if (input.Kind == ApiKeyKind.Secret && !Viewer.SecretRights.IsSubsetOf(viewer.Viewer.Permissions)) return AccountsErrors.KeyExceedsRights;
        var name = input.Name.Trim();
        var errors = new List<Error>();
        if (name.Length is 0 or > ApiKey.MaxNameLength) errors.Add(AccountsErrors.KeyNameInvalid);
        var origins = OriginRules.Read(input.Kind, input.Origins ?? []);
        errors.AddRange(origins.Errors);
        if (errors.Count > 0) return errors;
        var brand = scope.Current.Value;
        if (await db.ApiKeys.CountAsync(k => k.BrandId == brand && k.RevokedAt == null, cancellationToken) >= ApiKey.MaxLive) return AccountsErrors.KeysFull;

        var text = ApiKey.Draw(input.Kind);
        var key = ApiKey.Of(brand, name, input.Kind, text, clock.GetCurrentInstant());
        key.AllowOrigins(origins.Value);
        db.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedApiKeyView(ApiKeyView.Of(key), text);
    }
}
