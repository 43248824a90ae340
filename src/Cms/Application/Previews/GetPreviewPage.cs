using FoodSaaS.Cms.Application.Pages;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Previews;

/// <summary>Reads a page's draft for the holder of a preview link. Names no tags: a draft's every change counts.</summary>
internal sealed class GetPreviewPage(CmsDb db, PreviewTokens tokens, PageComposer composer, ITenantScope scope, ICacheTags tags)
{
    public async Task<PageView?> ExecuteAsync(string token, CancellationToken cancellationToken)
    {
        if (tokens.Read(token, scope.Current) is not { } pass) return null;
        tags.ChangesAt(pass.ExpiresAt);
        var page = await db.Pages.AsNoTracking().SingleOrDefaultAsync(p => p.Id == pass.PageId, cancellationToken);
        return page is null ? null : await composer.ComposeAsync(PageContent.OfDraft(page), pass.Locale, cancellationToken);
    }
}
