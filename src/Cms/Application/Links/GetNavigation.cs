using FoodSaaS.Cms.Domain.Links;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Links;

/// <summary>The brand's navigation.</summary>
internal sealed record NavigationView(IReadOnlyList<NavigationLink> Header, IReadOnlyList<NavigationLink> Footer, int Version);

/// <summary>Reads the brand's navigation; empty where there is none.</summary>
internal sealed class GetNavigation(CmsDb db, ICacheTags tags)
{
    public async Task<NavigationView> ExecuteAsync(CancellationToken cancellationToken)
    {
        tags.Name(Navigation.Tag);
        var navigation = await db.Navigations.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return navigation is null ? new([], [], 0) : new(navigation.Header, navigation.Footer, navigation.Version);
    }
}
