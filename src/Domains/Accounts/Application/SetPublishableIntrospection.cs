using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Keys;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application;

[Description("Whether publishable keys may read the schema.")]
internal sealed record SetPublishableIntrospectionInput(
    [property: Description("Whether they may in production; in development everybody may.")] bool IsAllowed);

/// <summary>Lets the present brand's publishable keys read the schema in production, or no longer.</summary>
internal sealed class SetPublishableIntrospection(AccountsDb db, KeyRing ring, KeyHistory history, GetKeySettings settings)
{
    public async Task<Result<KeySettingsView>> ExecuteAsync(SetPublishableIntrospectionInput input, CancellationToken cancellationToken)
    {
        if (!(await ring.TakeTurnAsync(cancellationToken)).TryGet(out var actor, out var refusals)) return Result<KeySettingsView>.Failure(refusals);
        var decided = await db.KeySettings.FirstOrDefaultAsync(s => s.BrandId == actor.BrandId, cancellationToken);
        if (input.IsAllowed == (decided?.PublishableIntrospection ?? false)) return settings.Of(input.IsAllowed);
        if (decided is null) db.Add(decided = new KeySettings { BrandId = actor.BrandId });
        decided.PublishableIntrospection = input.IsAllowed;
        history.Note(actor, input.IsAllowed ? ApiKeyChangeKind.IntrospectionAllowed : ApiKeyChangeKind.IntrospectionForbidden, key: null);
        await db.SaveChangesAsync(cancellationToken);
        return settings.Of(input.IsAllowed);
    }
}
