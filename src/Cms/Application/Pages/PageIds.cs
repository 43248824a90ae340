using FoodSaaS.Cms.Content.Api;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Pages;

/// <summary>A page, its draft and its entry are three types to the API's callers and one thing here; whichever id finds it.</summary>
internal static class PageIds
{
    public const string Live = "Page";
    public const string Draft = "PageDraft";

    public static bool MayBe(GlobalId id) => id.Type is Live or Draft or EntryIds.Any;

    public static Task<Domain.Pages.Page?> FindPageAsync(this IQueryable<Domain.Pages.Page> pages, GlobalId id, CancellationToken cancellationToken) =>
        MayBe(id) ? pages.SingleOrDefaultAsync(p => p.Id == id.Id, cancellationToken) : Task.FromResult<Domain.Pages.Page?>(null);
}
