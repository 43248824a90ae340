using System.ComponentModel;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Cms.Application.Pages;

[Description("Puts a page's draft before the public.")]
internal sealed record PublishPageInput(
    [property: Description("The page.")] GlobalId Id,
    [property: Description("The version to publish; another present one is STALE_VERSION.")] int Version);

internal sealed class PublishPage(CmsDb db, PageAddresses addresses, IPublishReceipts receipts, ITenantScope scope, ViewerScope viewer, IClock clock)
{
    public async Task<Result<PublishedPageView>> ExecuteAsync(PublishPageInput input, CancellationToken cancellationToken)
    {
        if (await db.Pages.FindPageAsync(input.Id, cancellationToken) is not { } page) return CmsErrors.PageUnknown();
        if (page.Version != input.Version) return CmsErrors.StaleVersion();
        var gaps = PageReadiness.Gaps(page.Draft, scope.Brand.DefaultLocale);
        if (page.Path != page.LivePath && await addresses.CheckAsync(page.Path, page.Id, cancellationToken) is { } refused) gaps.Add(refused);
        if (gaps.Count > 0) return gaps;

        page.Publish(clock.GetCurrentInstant());
        db.Add(PageVersion.Of(page, viewer.Viewer.Author, isPublished: true));
        var receipt = receipts.Expect($"Page {page.Path}");
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        return new PublishedPageView(PageDraftView.Of(page), receipt);
    }
}
