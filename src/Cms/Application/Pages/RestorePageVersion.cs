using System.ComponentModel;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Application.Pages;

[Description("Makes an earlier version of a page its draft. The address stays; the public sees nothing of it before the page is published.")]
internal sealed record RestorePageVersionInput(
    [property: Description("The page.")] GlobalId Id,
    [property: Description("A version of its history.")] int Version);

internal sealed class RestorePageVersion(CmsDb db, ViewerScope viewer, IClock clock)
{
    public async Task<Result<PageDraftView>> ExecuteAsync(RestorePageVersionInput input, CancellationToken cancellationToken)
    {
        if (await db.Pages.FindPageAsync(input.Id, cancellationToken) is not { } page) return CmsErrors.PageUnknown();
        var old = await db.PageVersions.AsNoTracking().SingleOrDefaultAsync(v => v.PageId == page.Id && v.Version == input.Version, cancellationToken);
        if (old is null) return CmsErrors.VersionUnknown();

        page.Edit(page.Path, old.Document, clock.GetCurrentInstant());
        db.Add(PageVersion.Of(page, viewer.Viewer.Author, isPublished: false));
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        return PageDraftView.Of(page);
    }
}
