using System.ComponentModel;
using FoodSaaS.Catalog.Domain.Import;

namespace FoodSaaS.Catalog.Application.Import;

[Description("Which column of the file holds what, counted from 0; left out: not in the file. Name and price are needed, and no column is used twice.")]
internal sealed record ColumnMappingInput(
    [property: Description("The dish's name.")] int? Name = null,
    [property: Description("The category's name.")] int? Category = null,
    [property: Description("What the dish is.")] int? Description = null,
    [property: Description("The price, in any usual notation: 12,50 €, £9.70/100g, market price.")] int? Price = null,
    [property: Description("The size; several rows of one dish are its sizes.")] int? Size = null,
    [property: Description("Whether the price is for a weight: yes or no, or the weight itself.")] int? PricedPerWeight = null,
    [property: Description("The weight that the price is for: 100 g, kg.")] int? WeightUnit = null,
    [property: Description("What it contains: words, or the numbers or letters of the EU's list.")] int? Allergens = null,
    [property: Description("The diets that it suits.")] int? Diets = null,
    [property: Description("The brand's own number of the row; finds a dish again after its name changed.")] int? Reference = null,
    [property: Description("Our own id of the size, as an export writes it; finds it again whatever else changed.")] int? MenuId = null)
{
    public ColumnMapping ToMapping() => new()
    {
        Name = Name,
        Category = Category,
        Description = Description,
        Price = Price,
        Size = Size,
        PricedPerWeight = PricedPerWeight,
        WeightUnit = WeightUnit,
        Allergens = Allergens,
        Diets = Diets,
        Reference = Reference,
        MenuId = MenuId,
    };
}
