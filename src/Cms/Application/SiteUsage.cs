using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Tenancy.Life;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application;

/// <summary>How large site and library are.</summary>
internal sealed class SiteUsage(CmsDb db, MediaShelf shelf) : IBrandUsage
{
    public async Task<IReadOnlyList<UsageLine>> MeasureAsync(CancellationToken cancellationToken)
    {
        var pages = await db.Pages.CountAsync(cancellationToken);
        var pictures = await shelf.TotalsAsync(cancellationToken);
        return [new(UsageKind.Pages, pages), new(UsageKind.Pictures, pictures.Count), new(UsageKind.PictureBytes, pictures.Bytes)];
    }
}
