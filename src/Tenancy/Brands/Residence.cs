namespace FoodSaaS.Tenancy.Brands;

/// <summary>In which database a brand's rows are.</summary>
/// <param name="Silo">Name of the brand's own database, as it is configured; null where the brand shares the pool's.</param>
/// <param name="Moves">How often the brand has moved. Whoever knows of more moves is right.</param>
public readonly record struct Residence(string? Silo, int Moves);
