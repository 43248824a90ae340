using System.Text.Json;
using FoodSaaS.Cms.Application;
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

/// <summary>Puts an entry's draft before the public.</summary>
internal sealed class PublishEntry(ContentDb db, CurrentModel model, EntryTargets targets, EntryIndex index, AdoptPages adopt, SitePages pages, IPublishReceipts receipts, ITenantScope scope, ViewerScope viewer, IClock clock)
{
    public async Task<Result<PublishedEntryView>> ExecuteAsync(Guid id, string? typeName, int version, CancellationToken cancellationToken)
    {
        await adopt.ExecuteAsync(cancellationToken);
        var definition = await model.HoldAsync(cancellationToken);
        if (await db.Entries.SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } entry || entry.Type != (typeName ?? entry.Type)) return ContentErrors.EntryUnknown();
        if (entry.Version != version) return ContentErrors.StaleVersion();
        if (definition.Type(entry.Type) is not { } type) return ContentErrors.TypeUnknown();
        using var document = JsonDocument.Parse(entry.Draft);
        if (!EntryReader.Read(definition, type, document.RootElement, scope.Brand.Languages(), isComplete: true).TryGet(out var read, out var errors)) return Result<PublishedEntryView>.Failure(errors);
        if (await targets.CheckAsync(id, entry.Type, read, cancellationToken) is { Count: > 0 } missing) return Result<PublishedEntryView>.Failure(missing);
        if (await pages.CheckPublicationAsync(type, id, read, cancellationToken) is { Count: > 0 } refused) return Result<PublishedEntryView>.Failure(refused);

        entry.Publish(read, clock.GetCurrentInstant());
        db.Add(EntryVersion.Of(entry, viewer.Viewer.Author, isPublished: true));
        await index.ReplaceAsync(id, entry.Type, EntryStatus.Live, read, cancellationToken);
        await index.KeepSlugsAsync(id, entry.Type, read.Slugs, cancellationToken);
        var receipt = receipts.Expect(type.IsSite ? $"Page {SiteValues.PathOf(read)}" : $"Entry of {type.Label}");
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        if (await pages.PublishAsync(type, id, read, cancellationToken) is { } taken) return taken;
        return new PublishedEntryView(EntryDraftView.Of(entry), receipt);
    }
}
