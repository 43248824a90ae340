namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>What a column of a menu can mean.</summary>
internal enum ImportField
{
    Name,
    Price,
    Category,
    Description,
    Size,

    /// <summary>Yes or no: the price is for a weight.</summary>
    PricedPerWeight,

    /// <summary>The weight that the price buys: <c>100 g</c>, <c>kg</c>.</summary>
    WeightUnit,
    Allergens,
    Diets,

    /// <summary>The brand's own number or id of the row.</summary>
    Reference,

    /// <summary>Our own id of the size, as an export writes it.</summary>
    MenuId,
}
