using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Cms.Application.Starter;

/// <summary>Gives a new brand theme and links of its starter site, inside the transaction of the sign-up; its pages are entries, and come with these.</summary>
internal sealed class ProvisionSite(CmsDb db, ITenantScope scope, IClock clock) : IProvisionBrand
{
    public async Task ProvisionAsync(NewBrand brand, CancellationToken cancellationToken)
    {
        var site = new StarterSite(scope.Brand, clock.GetCurrentInstant());
        db.Add(site.Theme(brand.Look));
        db.Add(site.Navigation());
        await db.SaveChangesAsync(cancellationToken);
    }
}
