using FoodSaaS.Ordering.Application;
using FoodSaaS.Ordering.Application.Capacity;
using FoodSaaS.Ordering.Application.Carts;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Ordering.Api.Carts;

internal sealed class CartType : ObjectType<CartView>
{
    public CartType()
        : base(OrderingIds.Cart, "What somebody is about to order. Prices are the menu's as they are at the moment of reading.")
    {
        Field("id", AccessRule.Inherited, "Opaque id. It opens nothing: the token does.", c => new GlobalId(OrderingIds.Cart, c.Cart.Id));
        Field("version", AccessRule.Inherited, "Grows by one with every change; changes may name the one that they were made on.", c => c.Cart.Version);
        Field("service", AccessRule.Inherited, "How the food is handed over.", c => c.Cart.Service);
        FieldAsync("location", AccessRule.Inherited, "Where it is prepared.", async (v, c) => (await v.QuoteAsync(c)).Place is { } place
            ? new CartLocationView(place.Id, place.Slug, place.Name)
            : new CartLocationView(v.Cart.LocationId, null, LocalizedText.Empty));
        Optional("requestedFor", AccessRule.Inherited, "The slot that was chosen; null for as soon as possible.", c => c.Cart.RequestedFor);
        Optional("address", AccessRule.Inherited, "Where it is brought; null where nobody has said.", c => c.Cart.Address);
        Optional("table", AccessRule.Inherited, "At which table it is eaten.", c => c.Cart.Table);
        FieldAsync("tip", AccessRule.Inherited, "What the guest gives on top.", async (v, c) => (await v.QuoteAsync(c)).Tip);
        FieldAsync("lines", AccessRule.Inherited, "What it holds, at most 50 lines, in the order in which they were added.", LinesAsync).Sized(5);
        FieldAsync("quote", AccessRule.Inherited, "What it costs.", (v, c) => v.QuoteAsync(c)).Costing(5);
        FieldAsync("problems", AccessRule.Inherited, "What stands in the way of ordering it as it is, each with the nearest fix; empty when nothing does.", ProblemsAsync).Sized(1);
        OptionalAsync("heldUntil", AccessRule.Inherited, "Until when the kitchen's time is held for it (`holdCartTime`); null where none is, and where the kitchen takes as much as comes.", (v, c) => c.ReadAsync<KitchenCapacity, Instant?>(k => k.HeldUntilAsync(v.Cart.Id, c.Cancelled)));
        Field("itemCount", AccessRule.Inherited, "How many pieces it holds.", c => c.Cart.Lines.Sum(l => l.Quantity));
    }

    private static async Task<IReadOnlyList<CartLineView>> LinesAsync(CartView view, FieldContext c)
    {
        var quote = await view.QuoteAsync(c);
        return [.. quote.Lines.Select(l => new CartLineView(view, l, quote.Order.Currency))];
    }

    private static async Task<IReadOnlyList<CartProblemView>> ProblemsAsync(CartView view, FieldContext c)
    {
        var quote = await view.QuoteAsync(c);
        return [.. quote.Problems.Select(p => new CartProblemView(p, quote.Order.Currency))];
    }
}

internal sealed class CartLocationType : ObjectType<CartLocationView>
{
    public CartLocationType()
        : base("CartLocation", "The location of a cart.")
    {
        Field("id", AccessRule.Inherited, "Id of the location.", l => new GlobalId(OrderingIds.Location, l.Id));
        Optional("slug", AccessRule.Inherited, "Its name in addresses; null where it is no more.", l => l.Slug);
        Field("name", AccessRule.Inherited, "Its name in the answer's language; empty where it is no more.", (l, c) => c.Text(l.Name));
    }
}

internal sealed class CartAddressType : ObjectType<CartAddress>
{
    public CartAddressType()
        : base("CartAddress", "Where a cart is brought.")
    {
        Field("street", AccessRule.Inherited, "Street and house number.", a => a.Postal.Street);
        Field("postalCode", AccessRule.Inherited, "Postal code; empty where there are none.", a => a.Postal.PostalCode);
        Field("city", AccessRule.Inherited, "City.", a => a.Postal.City);
        Optional("region", AccessRule.Inherited, "State or province.", a => a.Postal.Region);
        Field("country", AccessRule.Inherited, "ISO 3166-1 alpha-2.", a => a.Postal.Country);
        Optional("note", AccessRule.Inherited, "For whoever brings it.", a => a.Postal.Note);
        Optional("latitude", AccessRule.Inherited, "Degrees north, as the guest's device says.", a => a.Point?.Latitude);
        Optional("longitude", AccessRule.Inherited, "Degrees east, as the guest's device says.", a => a.Point?.Longitude);
    }
}

internal sealed class CartLineType : ObjectType<CartLineView>
{
    public CartLineType()
        : base(OrderingIds.Line, "So much of one dish.")
    {
        Field("id", AccessRule.Inherited, "Opaque id, of this cart only.", l => new GlobalId(OrderingIds.Line, l.Line.Id));
        Field("itemId", AccessRule.Inherited, "Id of the dish.", l => new GlobalId(OrderingIds.Item, l.Line.ItemId));
        Field("slug", AccessRule.Inherited, "The dish's name in addresses.", l => l.Quoted.Dish?.Slug.Value ?? l.Line.Slug);
        Field("sizeId", AccessRule.Inherited, "Id of the size.", l => new GlobalId(OrderingIds.Size, l.Line.SizeId));
        Field("name", AccessRule.Inherited, "The dish's name in the answer's language; as it was called when it was chosen where it is gone from the menu.", (l, c) => c.Text(l.Quoted.Dish?.Name ?? l.Line.Name));
        Optional("sizeName", AccessRule.Inherited, "The size's name; null where the dish has one nameless size.", (l, c) => l.Quoted.Dish?.SizeName is { } name ? c.Text(name) : null);
        Field("options", AccessRule.Inherited, "What was chosen with it, nested ones after those that open them; empty where that does not fit any more.", OptionsOf).Sized(2);
        Field("quantity", AccessRule.Inherited, "Pieces or portions, 1 to 99.", l => l.Line.Quantity);
        Optional("grams", AccessRule.Inherited, "Of one portion, where it is sold by weight.", l => l.Line.Grams);
        Optional("note", AccessRule.Inherited, "A word to the kitchen.", l => l.Line.Note);
        Field("unitPrice", AccessRule.Inherited, "Of one piece or portion, options included; 0 where it has no price now.", l => l.Price(l.Quoted.Price?.UnitPrice ?? 0));
        Field("total", AccessRule.Inherited, "Of all of it, discounts not subtracted; 0 where it has no price now.", l => l.Price(l.Quoted.Price?.Total ?? 0));
        OptionalAsync("photo", AccessRule.Inherited, "The dish's picture.", (l, c) => l.Cart.PhotoAsync(l.Quoted.Dish?.PhotoId, c));
    }

    private static IReadOnlyList<CartOptionView> OptionsOf(CartLineView line) =>
        [.. (line.Quoted.Dish?.Choices.Lines ?? []).Select(o => new CartOptionView(o.OptionId, o.Name, line.Price(o.Extra)))];
}

internal sealed class CartOptionType : ObjectType<CartOptionView>
{
    public CartOptionType()
        : base("CartOption", "An option that was chosen with a dish.")
    {
        Field("optionId", AccessRule.Inherited, "Id of the option.", o => new GlobalId(OrderingIds.Option, o.OptionId));
        Field("name", AccessRule.Inherited, "Its name in the answer's language.", (o, c) => c.Text(o.Name));
        Field("extra", AccessRule.Inherited, "What it adds to the price of one.", o => o.Extra);
    }
}

internal sealed class CartProblemType : ObjectType<CartProblemView>
{
    public CartProblemType()
        : base("CartProblem", "What stands in the way of ordering a cart as it is.")
    {
        Field("code", AccessRule.Inherited, "Stable; choose translations by it.", p => p.Problem.Code);
        Field("message", AccessRule.Inherited, "One English sentence that a person can act on.", p => p.Problem.Message);
        Optional("lineId", AccessRule.Inherited, "The line that it is about; null where it is about the cart.", p => p.Problem.LineId is { } id ? new GlobalId(OrderingIds.Line, id) : (GlobalId?)null);
        Optional("path", AccessRule.Inherited, "What of the line's choice is to blame: `options.0.nested.1`.", p => p.Problem.Path);
        Field("fix", AccessRule.Inherited, "The nearest thing that would help.", p => new CartFixView(p.Problem.Fix, p.Currency));
    }
}

internal sealed class CartFixType : ObjectType<CartFixView>
{
    public CartFixType()
        : base("CartFix", "What would help against a problem.")
    {
        Field("kind", AccessRule.Inherited, "What to do.", f => f.Fix.Kind);
        Optional("at", AccessRule.Inherited, "The time to order for, where one is known.", f => f.Fix.At);
        Optional("amount", AccessRule.Inherited, "What is missing, where something is.", f => f.Fix.Amount is { } amount ? new Money(amount, f.Currency) : (Money?)null);
    }
}

internal sealed class OrderSlotType : ObjectType<OfferedSlot>
{
    public OrderSlotType()
        : base("OrderSlot", "A time that an order can be placed for.")
    {
        Field("at", AccessRule.Inherited, "When it is handed over.", s => s.At);
        Field("isFull", AccessRule.Inherited, "Whether the kitchen has no time for this cart then.", s => !s.IsFree);
    }
}
