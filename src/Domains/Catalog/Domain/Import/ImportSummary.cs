namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>The plan in numbers; <paramref name="Ok"/>, <paramref name="Warnings"/> and <paramref name="Rejected"/> add up to <paramref name="Rows"/>.</summary>
internal sealed record ImportSummary(int Rows, int Ok, int Warnings, int Rejected, int Dishes, int Sizes, int Categories);
