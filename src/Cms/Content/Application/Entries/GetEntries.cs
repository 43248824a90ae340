using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>Reads entries for their editors, whatever their type.</summary>
internal sealed class GetEntries(ContentDb db, IAuthors authors)
{
    /// <summary>How far back the history is shown.</summary>
    public const int HistoryLength = 100;

    public async Task<EntryDraftView?> ByIdAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Entries.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is { } entry ? EntryDraftView.Of(entry) : null;

    /// <summary>The entries of a type, those changed last in front.</summary>
    /// <param name="search">Part of the title.</param>
    public async Task<Connection<EntryDraftView>> AllAsync(string? type, string? search, ContentEntryState? state, Page slice, CancellationToken cancellationToken)
    {
        var wanted = state switch
        {
            ContentEntryState.Draft => Wanted(type, search).Where(e => e.Live == null),
            ContentEntryState.Published => Wanted(type, search).Where(e => e.Live != null && !e.HasUnpublishedChanges),
            ContentEntryState.Changed => Wanted(type, search).Where(e => e.Live != null && e.HasUnpublishedChanges),
            _ => Wanted(type, search),
        };
        var places = Connection<int>.Of(new Places(await wanted.CountAsync(cancellationToken)), slice);
        if (places.Nodes.Count == 0) return new([], [], places.HasNextPage, places.HasPreviousPage, places.TotalCount);
        var found = await wanted.OrderByDescending(e => e.ChangedAt).ThenByDescending(e => e.Id).Skip(places.Nodes[0]).Take(places.Nodes.Count).ToListAsync(cancellationToken);
        return new([.. found.Select(EntryDraftView.Of)], [.. places.Cursors.Take(found.Count)], places.HasNextPage, places.HasPreviousPage, places.TotalCount);
    }

    /// <summary>How many entries there are in each state.</summary>
    public async Task<EntryCountsView> CountAsync(string? type, string? search, CancellationToken cancellationToken)
    {
        var counts = await Wanted(type, search).GroupBy(e => new { IsLive = e.Live != null, e.HasUnpublishedChanges })
            .Select(g => new { g.Key.IsLive, g.Key.HasUnpublishedChanges, Count = g.Count() }).ToListAsync(cancellationToken);
        return new(
            counts.Where(c => !c.IsLive).Sum(c => c.Count),
            counts.Where(c => c.IsLive && !c.HasUnpublishedChanges).Sum(c => c.Count),
            counts.Where(c => c.IsLive && c.HasUnpublishedChanges).Sum(c => c.Count));
    }

    public async Task<IReadOnlyList<EntryVersionView>> HistoryAsync(Guid id, CancellationToken cancellationToken)
    {
        var versions = await db.EntryVersions.AsNoTracking().Where(v => v.EntryId == id).OrderByDescending(v => v.Version).Take(HistoryLength).ToListAsync(cancellationToken);
        var names = await authors.NamesAsync([.. versions.Select(v => v.Author).Distinct()], cancellationToken);
        return [.. versions.Select(v => new EntryVersionView(v.Version, v.SavedAt, v.Author, names.GetValueOrDefault(v.Author), v.IsPublished, v.Document))];
    }

    private IQueryable<Entry> Wanted(string? type, string? search)
    {
        var wanted = db.Entries.AsNoTracking();
        if (type is not null) wanted = wanted.Where(e => e.Type == type);
        if (!string.IsNullOrWhiteSpace(search)) wanted = wanted.Where(e => EF.Functions.ILike(e.Title, $"%{Escaped(search)}%"));
        return wanted;
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}

/// <summary>The places of a list of which nothing but the length is known.</summary>
internal sealed class Places(int count) : IReadOnlyList<int>
{
    public int Count => count;

    public int this[int index] => index;

    public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, count).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
