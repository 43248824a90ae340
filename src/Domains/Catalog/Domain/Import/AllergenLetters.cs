namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Which letters a menu uses for the fourteen allergens. A to H mean the same in both.</summary>
internal enum AllergenLetters
{
    /// <summary>The column has no letter that tells; L, M and N are then read in sequence and marked as doubtful.</summary>
    Unknown,

    /// <summary>A to N in the order of Annex II of Regulation (EU) 1169/2011, as German menus do.</summary>
    InSequence,

    /// <summary>The recommended letters of Austria: A to H, L, M, N, O, P, R.</summary>
    Austrian,
}
