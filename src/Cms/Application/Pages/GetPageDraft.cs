using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Pages;

/// <summary>Reads pages for their editors.</summary>
internal sealed class GetPageDraft(CmsDb db, ContentDb content, IAuthors authors)
{
    /// <summary>How far back the history is shown.</summary>
    public const int HistoryLength = 100;

    public async Task<PageDraftView?> ByIdAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Pages.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is { } page ? PageDraftView.Of(page) : null;

    public async Task<Connection<PageDraftView>> AllAsync(Page slice, CancellationToken cancellationToken)
    {
        var all = await db.Pages.AsNoTracking().OrderBy(p => p.Path).Select(p => p.Id).ToListAsync(cancellationToken);
        var wanted = Connection<Guid>.Of(all, slice);
        var found = await db.Pages.AsNoTracking().Where(p => wanted.Nodes.Contains(p.Id)).OrderBy(p => p.Path).ToListAsync(cancellationToken);
        return new([.. found.Select(PageDraftView.Of)], wanted.Cursors, wanted.HasNextPage, wanted.HasPreviousPage, wanted.TotalCount);
    }

    public async Task<IReadOnlyList<PageVersionView>> HistoryAsync(Guid id, CancellationToken cancellationToken)
    {
        var saved = await content.EntryVersions.AsNoTracking().Where(v => v.EntryId == id).OrderByDescending(v => v.Version).Take(HistoryLength)
            .Select(v => new { v.Version, v.SavedAt, v.Author, v.IsPublished }).ToListAsync(cancellationToken);
        // From before pages were entries, and not taken over yet or unreadable.
        var before = await db.PageVersions.AsNoTracking().Where(v => v.PageId == id).OrderByDescending(v => v.Version).Take(HistoryLength)
            .Select(v => new { v.Version, v.SavedAt, v.Author, v.IsPublished }).ToListAsync(cancellationToken);
        var versions = saved.Concat(before).DistinctBy(v => v.Version).OrderByDescending(v => v.Version).Take(HistoryLength).ToList();
        var names = await authors.NamesAsync([.. versions.Select(v => v.Author).Distinct()], cancellationToken);
        return [.. versions.Select(v => new PageVersionView(v.Version, v.SavedAt, v.Author, names.GetValueOrDefault(v.Author), v.IsPublished))];
    }
}
