using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Application.Capacity;
using FoodSaaS.Ordering.Application.Carts;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>A cart that can be ordered: what it is, what it costs and how it is paid.</summary>
internal sealed record Sale(CartQuote Quote, PriceSnapshot Snapshot, PaymentMethod Method)
{
    private Cart Cart => Quote.Cart;

    private PricedOrder Price => Snapshot.Result;

    /// <summary>What is to be taken of counted dishes, parts of combos included.</summary>
    public IReadOnlyList<StockLine> Dishes =>
        [.. Quote.Lines.SelectMany(l => l.Dish!.Choices.Lines.Select(o => o.ItemId).OfType<Guid>().Prepend(l.Line.ItemId).Select(item => new StockLine(item, l.Line.Quantity)))];

    public List<Error> SoldOut(IReadOnlyList<StockShortage> shortages)
    {
        var gone = shortages.Select(s => s.ItemId).ToHashSet();
        return [.. Quote.Lines.Where(l => gone.Contains(l.Line.ItemId) || l.Dish!.Choices.Lines.Any(o => o.ItemId is { } part && gone.Contains(part))).Select(l => CheckoutErrors.Of(CartProblems.DishSoldOut(l.Line, null)))];
    }

    public NewOrder Order(Guid id, string number, KitchenTime time)
    {
        var place = Quote.Place!;
        return new NewOrder
        {
            Id = id,
            Number = number,
            Service = Cart.Service,
            LocationId = Cart.LocationId,
            Place = new OrderPlace(place.Slug, place.Name, place.Address, place.Phone, place.TimeZone),
            Currency = Price.Currency,
            CartId = Cart.Id,
            Contact = null!,
            Address = Cart.Service == ServiceType.Delivery ? Cart.Address?.Postal : null,
            Table = Cart.Service == ServiceType.DineIn ? Cart.Table : null,
            Locale = "",
            Lines = [.. Quote.Lines.Zip(Price.Lines, Line)],
            Price = Snapshot,
            Method = Method,
            RequestedFor = Cart.RequestedFor,
            PromisedFor = time.ReadyAt + Fulfilling.Way(Cart.Service, Quote.Rules),
            FiresAt = Cart.RequestedFor is null ? null : FiresAt(time),
        };
    }

    /// <summary>When the kitchen begins at the latest: with the first slot that it needs, where its stations need longer than an order usually takes.</summary>
    private Instant FiresAt(KitchenTime time)
    {
        var usual = time.ReadyAt - Duration.FromMinutes(Quote.Rules.PreparationMinutes);
        return time.Begins is { } first ? Instant.Min(first, usual) : usual;
    }

    private OrderLine Line(QuotedLine quoted, PricedLine priced)
    {
        var (line, dish) = (quoted.Line, quoted.Dish!);
        return new OrderLine(
            line.Id,
            line.ItemId,
            line.SizeId,
            dish.Name,
            dish.SizeName,
            [.. dish.Choices.Lines.Select(o => new OrderLineOption(o.OptionId, o.Name, o.Extra))],
            line.Options,
            line.Quantity,
            line.Grams,
            line.Note,
            priced.UnitPrice,
            priced.Total,
            priced.Paid,
            Quote.Rules.Kitchen.StationOf(line.ItemId).Code);
    }
}
