using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using CmsPage = FoodSaaS.Cms.Domain.Pages.Page;

namespace FoodSaaS.Cms.Application.Pages;

/// <summary>Reads the published pages, by address.</summary>
internal sealed class ListPages(CmsDb db, PageComposer composer, ICacheTags tags)
{
    public async Task<Connection<PageView>> ExecuteAsync(Page slice, string locale, CancellationToken cancellationToken)
    {
        var all = await db.Pages.AsNoTracking().Where(p => p.LivePath != null).OrderBy(p => p.LivePath).Select(p => p.Id).ToListAsync(cancellationToken);
        var wanted = Connection<Guid>.Of(all, slice);
        var found = await db.Pages.AsNoTracking().Where(p => wanted.Nodes.Contains(p.Id) && p.LivePath != null).OrderBy(p => p.LivePath)
            .Select(p => new PageContent(p.Id, p.LivePath!, p.Live!, p.PublishedAt!.Value)).ToListAsync(cancellationToken);
        tags.Name([CmsPage.ListTag, .. found.Select(p => CmsPage.Tag(p.Id)), .. found.SelectMany(p => p.Document.Blocks.PictureIds()).Select(Picture.Tag)]);
        var views = await composer.ComposeAsync(found, locale, cancellationToken);
        return new(views, wanted.Cursors, wanted.HasNextPage, wanted.HasPreviousPage, wanted.TotalCount);
    }
}
