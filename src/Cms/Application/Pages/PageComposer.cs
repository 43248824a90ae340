using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Cms.Application.Pages;

/// <summary>Makes page views; all their pictures are fetched in one statement.</summary>
internal sealed class PageComposer(IMediaLibrary media, ITenantScope scope)
{
    public async Task<PageView> ComposeAsync(PageContent page, string locale, CancellationToken cancellationToken) =>
        (await ComposeAsync([page], locale, cancellationToken))[0];

    public async Task<IReadOnlyList<PageView>> ComposeAsync(IReadOnlyList<PageContent> pages, string locale, CancellationToken cancellationToken)
    {
        var pictures = await media.FindAsync(pages.SelectMany(p => p.Document.Blocks.PictureIds()), cancellationToken);
        var blocks = new BlockComposer(scope.Brand, locale, pictures);
        return
        [
            .. pages.Select(p => new PageView(
                p.Id, p.Path, blocks.Text(p.Document.Title), blocks.Optional(p.Document.Description), blocks.Compose(p.Document.Blocks), p.PublishedAt)),
        ];
    }
}
