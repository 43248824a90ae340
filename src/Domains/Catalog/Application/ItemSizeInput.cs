using System.ComponentModel;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Application;

[Description("A size of a dish with its price.")]
internal sealed record ItemSizeInput(
    [property: Description("The size that it changes; left out for a new one.")] GlobalId? Id,
    [property: Description("Its name, up to 80 characters; may be empty where the dish has one size only.")] IReadOnlyList<TranslationInput>? Name,
    [property: Description("How it is charged; FIXED where nothing is said.")] PriceKind PriceKind = PriceKind.Fixed,
    [property: Description("Decimal string in the brand's currency, `12.50`: 0 to 100,000, in currencies of small units to 10,000,000. Left out exactly when the price is on request.")] string? Price = null,
    [property: Description("Grams that the price buys, 1 to 100,000; exactly for PER_WEIGHT.")] int? PerGrams = null,
    [property: Description("Prices of single services where they differ; left out, those of a present size stay.")] IReadOnlyList<ServicePriceInput>? ServicePrices = null);

[Description("The price of one service.")]
internal sealed record ServicePriceInput(
    [property: Description("The service.")] ServiceType Service,
    [property: Description("Decimal string in the brand's currency.")] string Price);
