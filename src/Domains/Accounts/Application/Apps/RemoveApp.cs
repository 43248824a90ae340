using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.Apps;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Accounts.Infrastructure.Keys;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Apps;

[Description("The app to remove.")]
internal sealed record RemoveAppInput([property: Description("Id of the app.")] GlobalId Id);

/// <summary>Removes an app and with it every connection, at this brand and at others.</summary>
internal sealed class RemoveApp(AccountsDb db, KeyRing ring, KeyHistory history, GrantEnds grants, IClock clock)
{
    public async Task<Result<GlobalId>> ExecuteAsync(RemoveAppInput input, CancellationToken cancellationToken)
    {
        if (!(await ring.TakeTurnAsync(cancellationToken)).TryGet(out var actor, out var refusals)) return Result<GlobalId>.Failure(refusals);
        var found = db.Apps.Where(a => a.Id == input.Id.Id && a.BrandId == actor.BrandId && a.RemovedAt == null);
        if (input.Id.Type != "App" || await found.Select(a => a.DisplayName).FirstOrDefaultAsync(cancellationToken) is not { } name) return AppErrors.NotFound;

        var now = clock.GetCurrentInstant();
        await found.ExecuteUpdateAsync(
            a => a.SetProperty(x => x.RemovedAt, now).SetProperty(x => x.ClientId, (string?)null).SetProperty(x => x.ClientSecret, (string?)null).SetProperty(x => x.ConcurrencyToken, Guid.NewGuid().ToString()),
            cancellationToken);
        await grants.OfAppAsync(input.Id.Id, cancellationToken);
        history.NoteNamed(actor, ApiKeyChangeKind.AppRemoved, name);
        await db.SaveChangesAsync(cancellationToken);
        return input.Id;
    }
}
