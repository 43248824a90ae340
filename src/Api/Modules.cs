using FoodSaaS.Accounts;
using FoodSaaS.Catalog;
using FoodSaaS.Cms;
using FoodSaaS.Customers;
using FoodSaaS.Integrations;
using FoodSaaS.Locations;
using FoodSaaS.OrderHistory;
using FoodSaaS.Ordering;
using FoodSaaS.Payments;
using FoodSaaS.Tenancy;

namespace FoodSaaS.Api;

/// <summary>The one list of modules.</summary>
internal static class Modules
{
    public static readonly IReadOnlyList<IModule> All =
    [
        new AccountsModule(),
        new CatalogModule(),
        new CmsModule(),
        new ContentModule(),
        new CustomersModule(),
        new FreshnessModule(),
        new IntegrationsModule(),
        new LocationsModule(),
        new OrderHistoryModule(),
        new OrderingModule(),
        new PaymentsModule(),
    ];
}
