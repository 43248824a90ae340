using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Keys;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Life;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

[Description("A new API key.")]
internal sealed record CreateApiKeyInput(
    [property: Description("What it is for, at most 60 characters.")] string Name,
    [property: Description("Where it will be used.")] ApiKeyKind Kind,
    [property: Description("Publishable keys only: browser origins whose scripts may use it, at most 20, each `https://host` or `https://host:port` (`http` for localhost).")] IReadOnlyList<string>? Origins = null,
    [property: Description("Secret keys only: names of permissions, as `apiKeySettings.grantablePermissions` has them; none that the caller lacks. An empty list reads what staff reads; left out, all that a key can have.")] IReadOnlyList<string>? Permissions = null,
    [property: Description("From when on it opens nothing, within two years; left out, it has no end.")] Instant? ExpiresAt = null);

internal sealed record CreatedApiKeyView(ApiKeyView ApiKey, string Key);

/// <summary>Makes a key for the present brand. Its text is in the answer and nowhere else. Nobody makes a secret key that may do more than he may himself.</summary>
internal sealed class CreateApiKey(AccountsDb db, KeyRing ring, KeyHistory history, KeyNews news, ITenantScope scope, IClock clock)
{
    public async Task<Result<CreatedApiKeyView>> ExecuteAsync(CreateApiKeyInput input, CancellationToken cancellationToken)
    {
        if (!(await ring.TakeTurnAsync(cancellationToken)).TryGet(out var actor, out var refusals)) return Result<CreatedApiKeyView>.Failure(refusals);
        if (scope.Brand.Status == BrandStatus.PastDue) return LifeErrors.PastDue;
        var now = clock.GetCurrentInstant();
        var name = input.Name.Trim();
        var errors = new List<Error>();
        if (name.Length is 0 or > ApiKey.MaxNameLength) errors.Add(AccountsErrors.KeyNameInvalid);
        var origins = OriginRules.Read(input.Kind, input.Origins ?? []);
        var permissions = KeyPermissionRules.Read(input.Kind, input.Permissions);
        errors.AddRange(origins.Errors);
        errors.AddRange(permissions.Errors);
        if (KeyLife.Refuse(input.ExpiresAt, now) is { } tooShortOrLong) errors.Add(tooShortOrLong);
        if (errors.Count > 0) return errors;
        if (!actor.Role.Covers(permissions.Value)) return AccountsErrors.KeyExceedsRights;
        if (await ring.IsFullAsync(actor, ofThoseWithSuccessor: false, cancellationToken)) return AccountsErrors.KeysFull;

        var text = ApiKey.Draw(input.Kind);
        var key = ApiKey.Of(actor.BrandId, name, input.Kind, text, now, input.ExpiresAt).Allow(permissions.Value);
        key.AllowOrigins(origins.Value);
        db.Add(key);
        history.Note(actor, ApiKeyChangeKind.Created, key, KeyNews.PermissionsOf(key));
        await news.TellAsync(actor, key, "was made", $"It may: {KeyNews.PermissionsOf(key)}.", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedApiKeyView(ApiKeyView.Of(key), text);
    }
}
