using FoodSaaS.Cms.Content.Application.Site;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using CmsPage = FoodSaaS.Cms.Domain.Pages.Page;

namespace FoodSaaS.Cms.Application.Pages;

/// <summary>Pages are entries of the site type: what is done to a page is done to its entry, and told in the words of pages.</summary>
internal sealed class PageEntries(CmsDb db, ContentDb content, AdoptPages adopt)
{
    private const string Values = "values.";

    public async Task<CmsPage?> FindAsync(GlobalId id, CancellationToken cancellationToken)
    {
        await adopt.ExecuteAsync(cancellationToken);
        return await db.Pages.FindPageAsync(id, cancellationToken);
    }

    /// <summary>The entry's draft, and the version to change it at.</summary>
    public Task<PageEntry> OfAsync(CmsPage page, CancellationToken cancellationToken) =>
        content.Entries.Where(e => e.Id == page.Id).Select(e => new PageEntry(e.Version, e.Draft)).SingleAsync(cancellationToken);

    /// <summary>As it was saved: by its entry or, where the type could not read it when the page became one, by the page.</summary>
    public async Task<string?> VersionAsync(CmsPage page, int version, CancellationToken cancellationToken)
    {
        if (await content.EntryVersions.Where(v => v.EntryId == page.Id && v.Version == version).Select(v => v.Document).SingleOrDefaultAsync(cancellationToken) is { } values) return values;
        var old = await db.PageVersions.AsNoTracking().SingleOrDefaultAsync(v => v.PageId == page.Id && v.Version == version, cancellationToken);
        return old is null ? null : SiteValues.Of(page.Path, old.Document).ToJsonString(EntryJson.Options);
    }

    /// <summary>The page after its entry was changed, or why it was not.</summary>
    public async Task<Result<PageDraftView>> ToldAsync<T>(Result<T> changed, Guid page, CancellationToken cancellationToken) => changed.IsSuccess
        ? PageDraftView.Of(await db.Pages.SingleAsync(p => p.Id == page, cancellationToken))
        : Result<PageDraftView>.Failure(OfPage(changed.Errors));

    public static IReadOnlyList<Error> OfPage(IReadOnlyList<Error> errors) =>
        [.. errors.Select(e => e.Field is { } field && field.StartsWith(Values, StringComparison.Ordinal) ? e with { Field = field[Values.Length..] } : e)];
}

internal sealed record PageEntry(int Version, string Draft);
