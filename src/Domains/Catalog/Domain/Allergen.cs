using System.ComponentModel;

namespace FoodSaaS.Catalog.Domain;

[Description("The fourteen allergens of Annex II of Regulation (EU) 1169/2011, in its order.")]
internal enum Allergen
{
    [Description("Cereals containing gluten.")]
    Gluten,
    Crustaceans,
    Eggs,
    Fish,
    Peanuts,
    Soybeans,

    [Description("Milk, lactose included.")]
    Milk,

    [Description("Tree nuts: almonds, hazelnuts, walnuts, cashews, pecans, Brazil nuts, pistachios, macadamias.")]
    Nuts,
    Celery,
    Mustard,
    Sesame,

    [Description("Sulphur dioxide and sulphites above 10 mg/kg or 10 mg/l.")]
    Sulphites,
    Lupin,
    Molluscs,
}
