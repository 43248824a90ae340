using FoodSaaS.Catalog.Api.Types;
using FoodSaaS.Catalog.Application.Taxes;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api;

/// <summary>How dishes are taxed, for the staff.</summary>
internal static class TaxFields
{
    private static readonly AccessRule MayEditMenu = AccessRule.May(Permission.EditMenu);

    public static void Add(SchemaParts schema)
    {
        schema.Type<TaxSettingsView, TaxSettingsType>().Type<TaxClass, TaxClassType>().Type<TaxRate, TaxRateType>();
        schema.Input<TaxClassInput>().Input<TaxRateInput>();
        schema.AddQuery("taxSettings", MayEditMenu, "How the brand's dishes are taxed.", r => r.ReadAsync<TaxRates, TaxSettingsView>(rates => rates.ViewAsync(r.Cancelled)));
        schema.AddMutation<SetTaxClassesInput, TaxSettingsView>(
            "setTaxClasses",
            MayEditMenu,
            "Settles the tax classes. Errors: STALE_VERSION, TAX_CLASS_MISSING, TAX_CLASS_IN_USE, CODE_INVALID, NAME_INVALID, LISTED_TWICE, GENERAL_RATE_MISSING, PERCENT_UNREADABLE, " +
            "LOCATION_NOT_FOUND, TOO_MANY_TAX_CLASSES, TOO_MANY_TAX_RATES.",
            "taxSettings",
            "The tax classes as they are now.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.LimitExceeded],
            (input, r) => r.WriteAsync<SetTaxClasses, TaxSettingsView>(set => set.ExecuteAsync(input, r.Cancelled)));
    }
}
