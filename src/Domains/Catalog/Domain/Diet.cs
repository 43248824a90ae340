using System.ComponentModel;

namespace FoodSaaS.Catalog.Domain;

[Description("A diet that a dish suits as it is served.")]
internal enum Diet
{
    Vegan,
    Vegetarian,
    Halal,
    Kosher,
    GlutenFree,
    LactoseFree,
}
