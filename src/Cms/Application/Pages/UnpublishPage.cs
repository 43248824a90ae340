using System.ComponentModel;
using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Application.Pages;

[Description("Takes a page from the public; its draft stays.")]
internal sealed record UnpublishPageInput([property: Description("The page; not the home page.")] GlobalId Id);

internal sealed class UnpublishPage(PageEntries pages, UnpublishEntry entries)
{
    public async Task<Result<PageDraftView>> ExecuteAsync(UnpublishPageInput input, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(input.Id, cancellationToken) is not { } page) return CmsErrors.PageUnknown();
        if (page.IsHome) return CmsErrors.HomePageNeeded("id");
        if (!page.IsPublished) return CmsErrors.NotPublished();

        var entry = await pages.OfAsync(page, cancellationToken);
        return await pages.ToldAsync(await entries.ExecuteAsync(page.Id, null, entry.Version, cancellationToken), page.Id, cancellationToken);
    }
}
