using FoodSaaS.Cms.Application.Pages;
using FoodSaaS.Cms.Content.Domain;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Content.Application.Site;

/// <summary>
/// Pages follow the entries of the site type, in their transactions: whoever finds pages (readers, links, addresses, previews) finds them by their own rows. Entries of other
/// types are let through.
/// </summary>
internal sealed class SitePages(CmsDb db, PageAddresses addresses, ITenantScope scope, IClock clock)
{
    public const int Most = 200;

    /// <summary>What a draft lacks to be that of a page: a title in the main language, and an address that is to be had.</summary>
    public async Task<IReadOnlyList<Error>> CheckDraftAsync(ContentType type, Guid? entry, ReadEntry draft, CancellationToken cancellationToken)
    {
        if (!type.IsSite) return [];
        var errors = new List<Error>();
        if (!SiteValues.DocumentOf(draft).Title.Texts.ContainsKey(scope.Brand.DefaultLocale)) errors.Add(ContentErrors.ValueMissing($"values.{SiteType.Title}.{scope.Brand.DefaultLocale}"));
        if (SiteValues.PathOf(draft) is not { } path) errors.Add(ContentErrors.ValueMissing($"values.{SiteType.Path}"));
        else errors.AddRange((await CheckPathAsync(await FindAsync(entry, cancellationToken), path, cancellationToken)).Select(OfEntry));
        return errors;
    }

    /// <summary>As for a draft; and the address that it is to have from now on may have been taken since.</summary>
    public async Task<IReadOnlyList<Error>> CheckPublicationAsync(ContentType type, Guid entry, ReadEntry draft, CancellationToken cancellationToken)
    {
        if (await CheckDraftAsync(type, entry, draft, cancellationToken) is { Count: > 0 } errors) return errors;
        if (!type.IsSite || await FindAsync(entry, cancellationToken) is not { } page || page.Path == page.LivePath) return [];
        return await addresses.CheckAsync(page.Path, page.Id, cancellationToken) is { } refused ? [OfEntry(refused)] : [];
    }

    /// <summary>The home page stays where it is, published.</summary>
    public async Task<Error?> CheckEndAsync(ContentType? type, Guid entry, CancellationToken cancellationToken)
    {
        if (type is not { IsSite: true } || await FindAsync(entry, cancellationToken) is not { } page) return null;
        if (!page.IsFollowing) return CmsErrors.StaleVersion();
        return page.IsHome ? CmsErrors.HomePageNeeded("id") : null;
    }

    /// <param name="page">Null for a new one.</param>
    public async Task<IReadOnlyList<Error>> CheckPathAsync(Page? page, string path, CancellationToken cancellationToken)
    {
        if (page is { IsFollowing: false }) return [CmsErrors.StaleVersion()];
        if (page?.Path == path) return [];
        if (page is { IsHome: true }) return [CmsErrors.HomePageNeeded("path")];
        var errors = new List<Error>();
        if (await addresses.CheckAsync(path, page?.Id, cancellationToken) is { } refused) errors.Add(refused);
        if (page is null && await db.Pages.CountAsync(cancellationToken) >= Most) errors.Add(CmsErrors.TooManyPages(Most));
        return errors;
    }

    public async Task<Error?> DraftAsync(ContentType type, Guid entry, ReadEntry draft, CancellationToken cancellationToken)
    {
        if (!type.IsSite) return null;
        await EditAsync(entry, draft, cancellationToken);
        return await SaveAsync(cancellationToken);
    }

    public async Task<Error?> PublishAsync(ContentType type, Guid entry, ReadEntry draft, CancellationToken cancellationToken)
    {
        if (!type.IsSite) return null;
        (await EditAsync(entry, draft, cancellationToken)).Publish(clock.GetCurrentInstant());
        return await SaveAsync(cancellationToken);
    }

    public async Task<Error?> UnpublishAsync(ContentType type, Guid entry, CancellationToken cancellationToken)
    {
        if (!type.IsSite || await FindAsync(entry, cancellationToken) is not { IsPublished: true } page) return null;
        page.Unpublish(clock.GetCurrentInstant());
        return await SaveAsync(cancellationToken);
    }

    public async Task<Error?> RemoveAsync(ContentType? type, Guid entry, CancellationToken cancellationToken)
    {
        if (type is not { IsSite: true } || await FindAsync(entry, cancellationToken) is not { } page) return null;
        page.Retire();
        db.Remove(page);
        return await SaveAsync(cancellationToken);
    }

    private async Task<Page> EditAsync(Guid entry, ReadEntry draft, CancellationToken cancellationToken)
    {
        var (path, document, now) = (SiteValues.PathOf(draft)!, SiteValues.DocumentOf(draft), clock.GetCurrentInstant());
        if (await FindAsync(entry, cancellationToken) is { } page) page.Edit(path, document, now);
        else db.Add(page = new Page(path, document, now, entry));
        return page;
    }

    private Task<Page?> FindAsync(Guid? id, CancellationToken cancellationToken) =>
        id is { } known ? db.Pages.SingleOrDefaultAsync(p => p.Id == known, cancellationToken) : Task.FromResult<Page?>(null);

    private async Task<Error?> SaveAsync(CancellationToken cancellationToken) => await db.SaveAsync(cancellationToken) is { } conflict ? OfEntry(conflict) : null;

    /// <summary>An address is one of the entry's values.</summary>
    private static Error OfEntry(Error error) => error.Field == SiteType.Path ? error with { Field = $"values.{SiteType.Path}" } : error;
}
