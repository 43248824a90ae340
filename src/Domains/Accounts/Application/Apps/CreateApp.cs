using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.Apps;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Accounts.Infrastructure.Keys;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Life;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Apps;

[Description("A new app.")]
internal sealed record CreateAppInput(
    [property: Description("What people read when it asks for leave, at most 60 characters.")] string Name,
    [property: Description("Where it runs.")] AppKind Kind,
    [property: Description("The most that it can ask for: names of permissions, as `apiKeySettings.grantablePermissions` has them. With none it reads what staff reads.")] IReadOnlyList<string> Permissions,
    [property: Description("Addresses to which people come back from us, at most 10, each `https://host/path` or at a loopback address, `http://127.0.0.1/path` or `http://[::1]/path`.")] IReadOnlyList<string>? RedirectUris = null,
    [property: Description("Whether it may also act for this brand with nobody in front of it (client credentials), with those permissions; none that the caller lacks.")] bool ActsForItself = false);

/// <summary>Makes an app. What it may do is up to the people who let it, but for what it does by itself: nobody makes one that may more than he.</summary>
internal sealed class CreateApp(AccountsDb db, KeyRing ring, AppRegistrar registrar, KeyHistory history, AppNews news, ITenantScope scope, IClock clock)
{
    public async Task<Result<AppWithSecretView>> ExecuteAsync(CreateAppInput input, CancellationToken cancellationToken)
    {
        if (!(await ring.TakeTurnAsync(cancellationToken)).TryGet(out var actor, out var refusals)) return Result<AppWithSecretView>.Failure(refusals);
        if (scope.Brand.Status == BrandStatus.PastDue) return LifeErrors.PastDue;
        var name = input.Name.Trim();
        var errors = new List<Error>();
        if (name.Length is 0 or > AppRules.MaxNameLength) errors.Add(AppErrors.NameInvalid);
        var redirects = AppRules.ReadRedirects(input.RedirectUris ?? []);
        var permissions = KeyPermissionRules.Read(ApiKeyKind.Secret, input.Permissions);
        errors.AddRange(redirects.Errors);
        errors.AddRange(permissions.Errors);
        if (input is { ActsForItself: true, Kind: AppKind.Native }) errors.Add(AppErrors.KeepsNoSecret);
        if (input is { ActsForItself: false, RedirectUris: null or [] }) errors.Add(AppErrors.OpensNothing);
        if (errors.Count > 0) return errors;
        if (input.ActsForItself && !actor.Role.Covers(permissions.Value)) return AppErrors.Exceeds;
        if (await db.Apps.CountAsync(a => a.BrandId == actor.BrandId && a.RemovedAt == null, cancellationToken) >= AppRules.MaxOfABrand) return AppErrors.Full;

        var app = new DeveloperApp
        {
            Id = Ids.New(),
            BrandId = actor.BrandId,
            Kind = input.Kind,
            PermissionNames = [.. permissions.Value.Order().Select(p => p.ToString())],
            ActsForItself = input.ActsForItself,
            CreatedAt = clock.GetCurrentInstant(),
        };
        var secret = await registrar.RegisterAsync(app, name, redirects.Value, cancellationToken);
        history.NoteNamed(actor, ApiKeyChangeKind.AppCreated, name, string.Join(", ", app.PermissionNames));
        await news.TellAsync(actor, app, "was made", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new AppWithSecretView(AppView.Of(app), secret);
    }
}
