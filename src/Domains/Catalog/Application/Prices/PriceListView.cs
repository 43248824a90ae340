using FoodSaaS.Catalog.Domain.Prices;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Application.Prices;

/// <summary>A price list as the staff sees it; its prices are read when they are asked for.</summary>
internal sealed record PriceListView(Guid Id, string Name, PriceListTerms Terms, int PriceCount, int Version);

/// <summary>What a size costs by a list.</summary>
internal sealed record ListPriceView(Guid SizeId, Money Price);
