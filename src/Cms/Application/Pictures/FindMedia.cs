using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>The brand's pictures for those who keep the library, newest first.</summary>
internal sealed class FindMedia(CmsDb db, MediaShelf shelf)
{
    private const int MaxSearch = 100;

    /// <param name="search">Part of a name or an alternative text, whatever the case.</param>
    public async Task<Connection<MediaView>> PageAsync(Page page, string? search, CancellationToken cancellationToken)
    {
        var all = db.Pictures.AsNoTracking();
        if (search?.Trim() is { Length: > 0 } wanted)
        {
            var part = wanted[..Math.Min(wanted.Length, MaxSearch)].Replace("\0", "", StringComparison.Ordinal).ToLowerInvariant();
            all = all.Where(p => p.SearchText.Contains(part));
        }

        var (after, before) = (IdCursor.Read(page.After), IdCursor.Read(page.Before));
        var slice = all;
        if (after is { } older) slice = slice.Where(p => p.Id < older);
        if (before is { } newer) slice = slice.Where(p => p.Id > newer);
        slice = page.IsBackward ? slice.OrderBy(p => p.Id) : slice.OrderByDescending(p => p.Id);
        var found = await slice.Take(page.Size + 1).ToListAsync(cancellationToken);
        var isMore = found.Count > page.Size;
        var kept = found.Take(page.Size).ToList();
        if (page.IsBackward) kept.Reverse();
        var together = new MediaTogether(kept.ConvertAll(p => p.Id));
        return new Connection<MediaView>(
            [.. kept.Select(p => new MediaView(p, together))], [.. kept.Select(p => IdCursor.Of(p.Id))], page.IsBackward ? before is not null : isMore, page.IsBackward ? isMore : after is not null, await all.CountAsync(cancellationToken));
    }

    public async Task<MediaView?> ByIdAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Pictures.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is { } picture ? MediaView.Of(picture) : null;

    public async Task<MediaUsageView> UsageAsync(CancellationToken cancellationToken) => new(shelf.Plan, await shelf.TotalsAsync(cancellationToken));
}
