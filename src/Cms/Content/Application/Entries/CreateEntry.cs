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

/// <summary>Makes an entry, unpublished.</summary>
internal sealed class CreateEntry(ContentDb db, CurrentModel model, EntryTargets targets, EntryIndex index, AdoptPages adopt, SitePages pages, ITenantScope scope, ViewerScope viewer, IClock clock)
{
    /// <param name="values">JSON as <see cref="EntryReader"/> reads it.</param>
    public async Task<Result<EntryDraftView>> ExecuteAsync(string typeName, string values, CancellationToken cancellationToken)
    {
        await adopt.ExecuteAsync(cancellationToken);
        var definition = await model.HoldAsync(cancellationToken);
        if (definition.Type(typeName) is not { } type) return ContentErrors.TypeUnknown();
        if (await db.Entries.CountAsync(e => e.Type == typeName, cancellationToken) >= ContentLimits.EntriesOfAType) return ContentErrors.TooMany("values", ContentLimits.EntriesOfAType, "entries of a type");
        if (!GivenValues.Over(type, "{}", values).TryGet(out var given, out var unreadable)) return Result<EntryDraftView>.Failure(unreadable);
        using var document = given;
        if (!EntryReader.Read(definition, type, document.RootElement, scope.Brand.Languages(), isComplete: false).TryGet(out var read, out var errors)) return Result<EntryDraftView>.Failure(errors);
        if (await targets.CheckAsync(null, typeName, read, cancellationToken) is { Count: > 0 } missing) return Result<EntryDraftView>.Failure(missing);
        if (await pages.CheckDraftAsync(type, null, read, cancellationToken) is { Count: > 0 } refused) return Result<EntryDraftView>.Failure(refused);

        var entry = new Entry(typeName, read, clock.GetCurrentInstant());
        db.Add(entry);
        db.Add(EntryVersion.Of(entry, viewer.Viewer.Author, isPublished: false));
        await index.ReplaceAsync(entry.Id, typeName, EntryStatus.Draft, read, cancellationToken);
        await index.KeepSlugsAsync(entry.Id, typeName, read.Slugs, cancellationToken);
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        if (await pages.DraftAsync(type, entry.Id, read, cancellationToken) is { } taken) return taken;
        return EntryDraftView.Of(entry);
    }
}
