using System.Linq.Expressions;
using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Pages;

/// <summary>Reads one published page.</summary>
internal sealed class GetPage(CmsDb db, PageComposer composer, ICacheTags tags)
{
    public async Task<PageView?> AtAsync(string path, string locale, CancellationToken cancellationToken)
    {
        if (PagePath.IsWellFormed(path)) return await FindAsync(p => p.LivePath == path, locale, cancellationToken);
        tags.Name(Page.ListTag);
        return null;
    }

    public Task<PageView?> ByIdAsync(Guid id, string locale, CancellationToken cancellationToken) =>
        FindAsync(p => p.Id == id && p.LivePath != null, locale, cancellationToken);

    private async Task<PageView?> FindAsync(Expression<Func<Page, bool>> which, string locale, CancellationToken cancellationToken)
    {
        var page = await db.Pages.AsNoTracking().Where(which).Select(p => new PageContent(p.Id, p.LivePath!, p.Live!, p.PublishedAt!.Value)).SingleOrDefaultAsync(cancellationToken);
        if (page is null)
        {
            tags.Name(Page.ListTag);
            return null;
        }

        tags.Name([Page.Tag(page.Id), .. page.Document.Blocks.PictureIds().Select(Picture.Tag)]);
        return await composer.ComposeAsync(page, locale, cancellationToken);
    }
}
