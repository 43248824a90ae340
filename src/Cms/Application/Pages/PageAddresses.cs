using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Pages;

/// <summary>Whether an address is to be had. A draft keeps its future address as a live page keeps its present one.</summary>
internal sealed class PageAddresses(CmsDb db, CurrentModel model, ITenantScope scope)
{
    /// <summary>PATH_INVALID, PATH_RESERVED, PATH_TAKEN or nothing.</summary>
    public async Task<Error?> CheckAsync(string path, Guid? page, CancellationToken cancellationToken)
    {
        if (PagePath.Check(path, [.. scope.Brand.Locales]) is { } refused) return refused;
        var taken = await db.Pages.AnyAsync(p => p.Id != page && (p.Path == path || p.LivePath == path), cancellationToken);
        if (taken) return CmsErrors.PathTaken();
        // Held, so that no content types are published meanwhile that would have this address.
        return (await model.HoldAsync(cancellationToken)).PageTypes.FirstOrDefault(t => t.Page!.Holds(path)) is { } type ? CmsErrors.PathOfEntries(type.Label) : null;
    }
}
