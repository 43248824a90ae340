namespace FoodSaaS.Catalog.Domain.Prices;

/// <summary>What a size costs by a list.</summary>
internal sealed class ListPrice(Guid listId, Guid sizeId, long price)
{
    public Guid ListId { get; private init; } = listId;

    public Guid SizeId { get; private init; } = sizeId;

    /// <summary>Minor units.</summary>
    public long Price { get; set; } = price;
}
