using System.ComponentModel;
using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Application.Pages;

[Description("Puts a page's draft before the public.")]
internal sealed record PublishPageInput(
    [property: Description("The page.")] GlobalId Id,
    [property: Description("The version to publish; another present one is STALE_VERSION.")] int Version);

internal sealed class PublishPage(PageEntries pages, PageAddresses addresses, PublishEntry entries, ITenantScope scope)
{
    public async Task<Result<PublishedPageView>> ExecuteAsync(PublishPageInput input, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(input.Id, cancellationToken) is not { } page) return CmsErrors.PageUnknown();
        if (page.Version != input.Version) return CmsErrors.StaleVersion();
        var gaps = PageReadiness.Gaps(page.Draft, scope.Brand.DefaultLocale);
        if (page.Path != page.LivePath && await addresses.CheckAsync(page.Path, page.Id, cancellationToken) is { } refused) gaps.Add(refused);
        if (gaps.Count > 0) return gaps;

        var entry = await pages.OfAsync(page, cancellationToken);
        var published = await entries.ExecuteAsync(page.Id, null, entry.Version, cancellationToken);
        return (await pages.ToldAsync(published, page.Id, cancellationToken)).Map(p => new PublishedPageView(p, published.Value.ReceiptId));
    }
}
