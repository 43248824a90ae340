using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Cms.Application.Starter;

/// <summary>Gives a new brand its starter site, inside the transaction of the sign-up.</summary>
internal sealed class ProvisionSite(CmsDb db, ITenantScope scope, ViewerScope viewer, IClock clock) : IProvisionBrand
{
    public async Task ProvisionAsync(NewBrand brand, CancellationToken cancellationToken)
    {
        var site = new StarterSite(scope.Brand, clock.GetCurrentInstant());
        var pages = site.Pages();
        db.Add(site.Theme(brand.Look));
        db.Add(site.Navigation());
        db.AddRange(pages);
        db.AddRange(pages.Select(page => PageVersion.Of(page, viewer.Viewer.Author, isPublished: true)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
