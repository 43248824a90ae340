using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.Apps;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Accounts.Infrastructure.Keys;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application.Apps;

[Description("The app whose secret is to be replaced.")]
internal sealed record RotateAppSecretInput([property: Description("Id of the app.")] GlobalId Id);

/// <summary>Gives an app another secret; the former one opens nothing from then on. Tokens that were issued go on: they end by themselves or are disconnected.</summary>
internal sealed class RotateAppSecret(AccountsDb db, KeyRing ring, AppRegistrar registrar, KeyHistory history, AppNews news)
{
    public async Task<Result<AppWithSecretView>> ExecuteAsync(RotateAppSecretInput input, CancellationToken cancellationToken)
    {
        if (!(await ring.TakeTurnAsync(cancellationToken)).TryGet(out var actor, out var refusals)) return Result<AppWithSecretView>.Failure(refusals);
        var app = input.Id.Type == "App" ? await db.Apps.FirstOrDefaultAsync(a => a.Id == input.Id.Id && a.BrandId == actor.BrandId && a.RemovedAt == null, cancellationToken) : null;
        if (app is null) return AppErrors.NotFound;
        if (app.Kind == AppKind.Native) return AppErrors.HasNoSecret;
        if (!actor.Role.Covers(app.OfItself())) return AppErrors.Exceeds;

        var secret = await registrar.ReplaceSecretAsync(app, cancellationToken);
        history.NoteNamed(actor, ApiKeyChangeKind.AppSecretRotated, app.DisplayName!);
        await news.TellAsync(actor, app, "was given another secret", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new AppWithSecretView(AppView.Of(app), secret);
    }
}
