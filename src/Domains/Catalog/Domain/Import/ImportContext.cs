using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>What the brand knows and the file does not say.</summary>
/// <param name="Currency">Of every price.</param>
/// <param name="DefaultCategory">Where dishes without a category go, in the brand's language.</param>
internal sealed record ImportContext(Currency Currency, string DefaultCategory);
