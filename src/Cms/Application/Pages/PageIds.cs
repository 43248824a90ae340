using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Pages;

/// <summary>A page and its draft are two types to the API's callers and one thing here; either id finds it.</summary>
internal static class PageIds
{
    public const string Live = "Page";
    public const string Draft = "PageDraft";

    public static Task<Domain.Pages.Page?> FindPageAsync(this IQueryable<Domain.Pages.Page> pages, GlobalId id, CancellationToken cancellationToken) =>
        id.Type is Live or Draft ? pages.SingleOrDefaultAsync(p => p.Id == id.Id, cancellationToken) : Task.FromResult<Domain.Pages.Page?>(null);
}
