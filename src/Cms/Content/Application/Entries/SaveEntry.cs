using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Content.Application.Site;
using FoodSaaS.Cms.Content.Domain;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>Changes an entry's draft; the public sees nothing of it.</summary>
internal sealed class SaveEntry(ContentDb db, CurrentModel model, EntryTargets targets, EntryIndex index, AdoptPages adopt, SitePages pages, ITenantScope scope, ViewerScope viewer, IClock clock)
{
    /// <param name="values">JSON; what is left out stays, null takes away.</param>
    /// <param name="typeName">The type that the entry must be of; null where any will do.</param>
    public async Task<Result<EntryDraftView>> ExecuteAsync(Guid id, string? typeName, int version, string values, CancellationToken cancellationToken)
    {
        await adopt.ExecuteAsync(cancellationToken);
        var definition = await model.HoldAsync(cancellationToken);
        if (await db.Entries.SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } entry || entry.Type != (typeName ?? entry.Type)) return ContentErrors.EntryUnknown();
        if (entry.Version != version) return ContentErrors.StaleVersion();
        if (definition.Type(entry.Type) is not { } type) return ContentErrors.TypeUnknown();
        if (!GivenValues.Over(type, entry.Draft, values).TryGet(out var given, out var unreadable)) return Result<EntryDraftView>.Failure(unreadable);
        using var document = given;
        if (!EntryReader.Read(definition, type, document.RootElement, scope.Brand.Languages(), isComplete: false).TryGet(out var read, out var errors)) return Result<EntryDraftView>.Failure(errors);
        if (await targets.CheckAsync(id, entry.Type, read, cancellationToken) is { Count: > 0 } missing) return Result<EntryDraftView>.Failure(missing);
        if (await pages.CheckDraftAsync(type, id, read, cancellationToken) is { Count: > 0 } refused) return Result<EntryDraftView>.Failure(refused);

        entry.Edit(read, clock.GetCurrentInstant());
        db.Add(EntryVersion.Of(entry, viewer.Viewer.Author, isPublished: false));
        await index.ReplaceAsync(id, entry.Type, EntryStatus.Draft, read, cancellationToken);
        var live = entry.Live is null ? null : index.Read(definition, type, entry.Live, isLive: true);
        await index.KeepSlugsAsync(id, entry.Type, [.. read.Slugs, .. live?.Slugs ?? []], cancellationToken);
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        if (await pages.DraftAsync(type, id, read, cancellationToken) is { } taken) return taken;
        return EntryDraftView.Of(entry);
    }
}
