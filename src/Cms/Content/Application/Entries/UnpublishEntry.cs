using FoodSaaS.Cms.Application;
using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Content.Application.Site;
using FoodSaaS.Cms.Content.Domain;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>Takes an entry from the public; its draft stays.</summary>
internal sealed class UnpublishEntry(ContentDb db, CurrentModel model, EntryIndex index, AdoptPages adopt, SitePages pages, IPublishReceipts receipts, ViewerScope viewer, IClock clock)
{
    public async Task<Result<PublishedEntryView>> ExecuteAsync(Guid id, string? typeName, int version, CancellationToken cancellationToken)
    {
        await adopt.ExecuteAsync(cancellationToken);
        var definition = await model.HoldAsync(cancellationToken);
        if (await db.Entries.SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } entry || entry.Type != (typeName ?? entry.Type)) return ContentErrors.EntryUnknown();
        if (entry.Version != version) return ContentErrors.StaleVersion();
        if (!entry.IsPublished) return ContentErrors.NotPublished();
        if (definition.Type(entry.Type) is not { } type) return ContentErrors.TypeUnknown();
        if (await pages.CheckEndAsync(type, id, cancellationToken) is { } needed) return needed;

        entry.Unpublish(clock.GetCurrentInstant());
        db.Add(EntryVersion.Of(entry, viewer.Viewer.Author, isPublished: false));
        await index.ReplaceAsync(id, entry.Type, EntryStatus.Live, null, cancellationToken);
        await index.KeepSlugsAsync(id, entry.Type, index.Read(definition, type, entry.Draft).Slugs, cancellationToken);
        var receipt = receipts.Expect($"Entry of {type.Label}");
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        if (await pages.UnpublishAsync(type, id, cancellationToken) is { } stale) return stale;
        return new PublishedEntryView(EntryDraftView.Of(entry), receipt);
    }
}
