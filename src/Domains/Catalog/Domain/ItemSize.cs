using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain;

/// <summary>One size of a dish with its prices; a dish has at least one.</summary>
internal sealed class ItemSize
{
    private ItemSize()
    {
    }

    public ItemSize(SizeDetails details, int position) => Take(details, position);

    public Guid Id { get; private init; } = Ids.New();

    public Guid ItemId { get; private set; }

    public int Position { get; private set; }

    /// <summary>Empty for a dish in one size.</summary>
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public PriceKind Kind { get; private set; }

    public long? BasePrice { get; private set; }

    public int? PerGrams { get; private set; }

    public long? DeliveryPrice { get; private set; }

    public long? PickupPrice { get; private set; }

    public long? DineInPrice { get; private set; }

    /// <summary>How the last import knew it.</summary>
    public string? ImportKey { get; private set; }

    /// <summary>The brand's own number for it, from the last import.</summary>
    public string? ImportReference { get; private set; }

    public SizePrice Price => new(Kind, BasePrice, PerGrams, new ServicePrices(DeliveryPrice, PickupPrice, DineInPrice));

    public SizeDetails Details => new(Id, Name, Price, ImportKey, ImportReference);

    public void Take(SizeDetails details, int position)
    {
        Position = position;
        Name = details.Name;
        Kind = details.Price.Kind;
        BasePrice = details.Price.Base;
        PerGrams = details.Price.PerGrams;
        DeliveryPrice = details.Price.Overrides.Delivery;
        PickupPrice = details.Price.Overrides.Pickup;
        DineInPrice = details.Price.Overrides.DineIn;
        ImportKey = details.ImportKey;
        ImportReference = details.ImportReference;
    }
}
