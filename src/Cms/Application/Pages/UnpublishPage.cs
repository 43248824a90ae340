using System.ComponentModel;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Cms.Application.Pages;

[Description("Takes a page from the public; its draft stays.")]
internal sealed record UnpublishPageInput([property: Description("The page; not the home page.")] GlobalId Id);

internal sealed class UnpublishPage(CmsDb db, ViewerScope viewer, IClock clock)
{
    public async Task<Result<PageDraftView>> ExecuteAsync(UnpublishPageInput input, CancellationToken cancellationToken)
    {
        if (await db.Pages.FindPageAsync(input.Id, cancellationToken) is not { } page) return CmsErrors.PageUnknown();
        if (page.IsHome) return CmsErrors.HomePageNeeded("id");
        if (!page.IsPublished) return CmsErrors.NotPublished();

        page.Unpublish(clock.GetCurrentInstant());
        db.Add(PageVersion.Of(page, viewer.Viewer.Author, isPublished: false));
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        return PageDraftView.Of(page);
    }
}
