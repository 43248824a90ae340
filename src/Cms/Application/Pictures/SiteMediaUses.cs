using FoodSaaS.Cms.Application.Pages;
using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>Pictures on pages, in drafts of pages, and the logo. A brand has at most 200 pages, so they are read whole.</summary>
internal sealed class SiteMediaUses(CmsDb db) : IMediaUses
{
    public async Task<IReadOnlyList<MediaUse>> FindAsync(IReadOnlyCollection<Guid> mediaIds, CancellationToken cancellationToken)
    {
        var uses = new List<MediaUse>();
        foreach (var page in await db.Pages.AsNoTracking().OrderBy(p => p.Path).Select(p => new { p.Id, p.Draft, p.Live }).ToListAsync(cancellationToken))
        {
            if (page.Live is { } live) uses.AddRange(live.Blocks.PictureIds().Where(mediaIds.Contains).Select(id => new MediaUse(id, PageIds.Live, page.Id, live.Title, IsLive: true)));
            uses.AddRange(page.Draft.Blocks.PictureIds().Where(mediaIds.Contains).Select(id => new MediaUse(id, PageIds.Draft, page.Id, page.Draft.Title, IsLive: false)));
        }

        if (await db.Themes.AsNoTracking().Select(t => t.LogoId).SingleOrDefaultAsync(cancellationToken) is { } logo && mediaIds.Contains(logo))
        {
            uses.Add(new MediaUse(logo, "Theme", null, LocalizedText.Empty, IsLive: true));
        }

        return uses;
    }
}
