using System.ComponentModel;

namespace FoodSaaS.Catalog.Application.Bulk;

[Description("What of a dish a change of many concerns.")]
internal enum ItemAspect
{
    [Description("Its prices.")]
    Price,

    [Description("The category that it stands in.")]
    Category,

    [Description("How it is taxed.")]
    TaxClass,

    [Description("Whether it can be had.")]
    Availability,

    [Description("The diets that it suits.")]
    Diets,
}
