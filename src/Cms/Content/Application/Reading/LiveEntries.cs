using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Reading;

/// <summary>Reads what the public sees of entries.</summary>
internal sealed class LiveEntries(ContentDb db, ICacheTags tags)
{
    private static readonly Func<ContentDb, Guid[], IAsyncEnumerable<EntryRow>> ByIds = EF.CompileAsyncQuery((ContentDb db, Guid[] ids) =>
        db.Entries.AsNoTracking().Where(e => ids.Contains(e.Id) && e.Live != null).Select(e => new EntryRow(e.Id, e.Type, e.Live!, e.PublishedAt)));

    /// <summary>The published ones among them. The answer depends on the others too: they may be published.</summary>
    public async Task<IReadOnlyList<EntryRow>> ByIdsAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        tags.Name([BrandModel.Tag, .. ids.Select(Entry.Tag)]);
        var found = new List<EntryRow>(ids.Length);
        await foreach (var row in ByIds(db, ids).WithCancellation(cancellationToken)) found.Add(row);
        return found;
    }

    public async Task<EntryRow?> BySlugAsync(string type, IReadOnlyList<(string Field, string Locale)> fields, string slug, CancellationToken cancellationToken)
    {
        var (names, locales) = (fields.Select(f => f.Field).ToArray(), fields.Select(f => f.Locale).Distinct().ToArray());
        var found = await db.Entries.AsNoTracking()
            .Where(e => e.Type == type && e.Live != null && db.Values.Any(v => v.EntryId == e.Id && v.Type == type && v.Status == EntryStatus.Live && names.Contains(v.Field) && locales.Contains(v.Locale) && v.Text == slug))
            .OrderBy(e => e.Id).Select(e => new EntryRow(e.Id, e.Type, e.Live!, e.PublishedAt)).FirstOrDefaultAsync(cancellationToken);
        tags.Name([BrandModel.Tag, Entry.ListTag(type), .. found is null ? Array.Empty<string>() : [Entry.Tag(found.Id)]]);
        return found;
    }
}

/// <summary>Reads the pictures that entries show.</summary>
internal sealed class LivePictures(IMediaLibrary media, ICacheTags tags)
{
    public Task<IReadOnlyDictionary<Guid, MediaImage>> ByIdsAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        tags.Name(ids.Select(Picture.Tag));
        return media.FindAsync(ids, cancellationToken);
    }
}
