using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Taxes;
using FoodSaaS.Catalog.Domain.Taxes;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api.Types;

internal sealed class TaxSettingsType : ObjectType<TaxSettingsView>
{
    public TaxSettingsType()
        : base("TaxSettings", "How the brand's dishes are taxed.")
    {
        Field("version", AccessRule.Inherited, "0 while the defaults of the brand's country hold; `setTaxClasses` takes it against lost updates.", s => s.Version);
        Field("pricesIncludeTax", AccessRule.Inherited, "True where the menu's prices are what diners pay; false where tax is added on top.", s => s.Table.PricesIncludeTax);
        Field("classes", AccessRule.Inherited, "1 to 20 classes, `standard` among them.", s => s.Table.Classes).Sized(4);
    }
}

internal sealed class TaxClassType : ObjectType<TaxClass>
{
    public TaxClassType()
        : base("TaxClass", "Dishes that are taxed alike.")
    {
        Field("code", AccessRule.Inherited, "Stable: dishes name it.", c => c.Code);
        Field("name", AccessRule.Inherited, "For the staff.", c => c.Name);
        Field("rates", AccessRule.Inherited, "A rate for a location beats one for a service, both beat either; among equals the one that began last holds.", c => c.Rates).Sized(3);
    }
}

internal sealed class TaxRateType : ObjectType<TaxRate>
{
    public TaxRateType()
        : base("TaxRate", "What a class of dishes is taxed with.")
    {
        Field("percent", AccessRule.Inherited, "Percent as a decimal string.", r => TaxRules.Text(r.PartsPerMillion));
        Optional("service", AccessRule.Inherited, "The only service that it holds for; null for all.", r => r.Service);
        Optional("locationId", AccessRule.Inherited, "The only location that it holds for; null for all.", r => r.LocationId is { } id ? new GlobalId(TypedIds.Location, id) : (GlobalId?)null);
        Optional("from", AccessRule.Inherited, "The first day that it holds; null for always.", r => r.From);
    }
}
