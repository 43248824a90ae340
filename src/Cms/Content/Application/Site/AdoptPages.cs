using System.Text.Json;
using System.Text.Json.Nodes;
using FoodSaaS.Cms.Application.Pages;
using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Site;

/// <summary>
/// Takes pages over into entries of the site type: those from before pages had entries, and what a node of the release before writes while a new one is rolled out. Pages keep
/// their versions, and the public sees nothing of it.
/// </summary>
internal sealed class AdoptPages(CmsDb site, ContentDb db, GiveSiteType types, EntryIndex index, ITenantScope scope)
{
    /// <summary>Once nothing was, the scope asks no more: a use case that already shares the lock must not wait to have it alone.</summary>
    private bool _isNothingLeft;

    private IQueryable<Page> Left => site.Pages.AsNoTracking().Where(p => p.FollowedVersion == null || p.FollowedVersion != p.Version);

    /// <summary>To be called before anything of entries is read or held: it waits for the exclusive lock of the brand's entries where there is something to do.</summary>
    /// <returns>How many pages were taken over.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        if (_isNothingLeft || (_isNothingLeft = !await Left.AnyAsync(cancellationToken))) return 0;
        await db.HoldEntriesAsync(scope.Current, cancellationToken);
        var left = await Left.OrderBy(p => p.Id).ToListAsync(cancellationToken);
        if (left.Count == 0) return 0;
        var model = await types.ExecuteAsync(cancellationToken);
        foreach (var page in left) await AdoptAsync(model, page, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        // A node that does not know the lock may have saved one of them meanwhile: that one is left over still.
        foreach (var page in left)
        {
            await site.Pages.Where(p => p.Id == page.Id && p.Version == page.Version).ExecuteUpdateAsync(p => p.SetProperty(x => x.FollowedVersion, page.Version), cancellationToken);
        }

        return left.Count;
    }

    /// <summary>Removes the entries whose pages a node of the release before has deleted; whoever refers to them does so in vain, as to anything that is gone.</summary>
    public async Task<int> ForgetDeletedAsync(CancellationToken cancellationToken)
    {
        await db.HoldEntriesAsync(scope.Current, cancellationToken);
        // What a restore has put back was deleted once, and is there.
        var deleted = await site.Database
            .SqlQuery<Guid>($"SELECT DISTINCT entity_id AS \"Value\" FROM tenancy.history h WHERE entity = 'cms.page' AND document IS NULL AND NOT EXISTS (SELECT FROM cms.pages p WHERE p.id = h.entity_id)")
            .ToListAsync(cancellationToken);
        var left = await db.Entries.Where(e => deleted.Contains(e.Id)).ToListAsync(cancellationToken);
        foreach (var entry in left)
        {
            await db.References.Where(r => r.TargetId == entry.Id || r.EntryId == entry.Id).ExecuteDeleteAsync(cancellationToken);
            entry.Retire();
            db.Remove(entry);
        }

        await db.SaveChangesAsync(cancellationToken);
        return left.Count;
    }

    private async Task AdoptAsync(ModelDefinition model, Page page, CancellationToken cancellationToken)
    {
        var type = model.SiteType!;
        var entry = await db.Entries.SingleOrDefaultAsync(e => e.Id == page.Id, cancellationToken);
        var draft = Whole(model, Over(entry?.Draft, page.Path, page.Draft), page);
        var live = page.Live is { } shown ? Whole(model, Over(entry?.Live ?? entry?.Draft, page.LivePath!, shown.Source()), page) : null;
        if (entry is null) db.Add(entry = new Entry(type.Name, draft, page.ChangedAt, page.Id));
        entry.Adopt(draft, live, page.PublishedAt, page.ChangedAt, page.HasUnpublishedChanges);
        // The next save makes it the page's version, so that both count on together.
        db.Entry(entry).Property(e => e.Version).CurrentValue = Math.Max(entry.Version, page.Version - 1);
        await index.ReplaceAsync(page.Id, type.Name, EntryStatus.Draft, draft, cancellationToken);
        await index.ReplaceAsync(page.Id, type.Name, EntryStatus.Live, live, cancellationToken);
        await index.KeepSlugsAsync(page.Id, type.Name, [.. draft.Slugs, .. live?.Slugs ?? []], cancellationToken);
        await AdoptVersionsAsync(model, page, cancellationToken);
    }

    /// <summary>As far back as history is shown, and as far as the type reads them.</summary>
    private async Task AdoptVersionsAsync(ModelDefinition model, Page page, CancellationToken cancellationToken)
    {
        var known = await db.EntryVersions.Where(v => v.EntryId == page.Id).Select(v => v.Version).ToListAsync(cancellationToken);
        var saved = await site.PageVersions.AsNoTracking().Where(v => v.PageId == page.Id && v.Version <= page.Version).OrderByDescending(v => v.Version).Take(GetPageDraft.HistoryLength).ToListAsync(cancellationToken);
        foreach (var version in saved.Where(v => !known.Contains(v.Version)))
        {
            if (!Read(model, SiteValues.Of(page.Path, version.Document)).TryGet(out var read, out _)) continue;
            db.Add(new EntryVersion { EntryId = page.Id, Version = version.Version, Document = read.Json, SavedAt = version.SavedAt, Author = version.Author, IsPublished = version.IsPublished });
        }
    }

    /// <summary>What the page says, over the values of the entry that it knows nothing of.</summary>
    private static JsonObject Over(string? before, string path, PageDocument page)
    {
        var values = before is null ? [] : JsonNode.Parse(before)!.AsObject();
        foreach (var (name, value) in SiteValues.Of(path, page)) values[name] = value?.DeepClone();
        return values;
    }

    private ReadEntry Whole(ModelDefinition model, JsonObject values, Page page) => Read(model, values).TryGet(out var read, out var errors)
        ? read
        : throw new InvalidOperationException($"The page {page.Id} cannot be read as an entry: {string.Join(", ", errors.Select(e => $"{e.Code} {e.Field}"))}.");

    private Result<ReadEntry> Read(ModelDefinition model, JsonObject values) =>
        EntryReader.Read(model, model.SiteType!, JsonSerializer.SerializeToElement(values), scope.Brand.Languages(), isComplete: false);
}
