using FoodSaaS.Ordering.Api.Carts;
using FoodSaaS.Ordering.Application.Carts;
using FoodSaaS.Ordering.Application.Orders;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Ordering.Api.Orders;

/// <summary>What diners do with orders. The token of the order's link is the right to all of it.</summary>
internal static class DinerOrderFields
{
    public static void Add(SchemaParts schema)
    {
        schema.Type<TrackedOrder, TrackedOrderType>().Type<PriceChange, PriceChangeType>().Input<OrderContactInput>();
        schema.AddOptionalQuery(
            "trackedOrder",
            AccessRule.BySecret,
            "The order that a link's token leads to; null where the token is none of this brand's.",
            c => c.ReadAsync<GetOrders, TrackedOrder?>(q => q.TrackedAsync(c.Argument<string>("token"), c.Cancelled)),
            Token());
        schema.AddMutation<PlaceOrderInput, PlacedOrder>(
            "placeOrder",
            AccessRule.BySecret,
            "Orders what a cart holds. What is paid online is PENDING until it is paid, for a quarter of an hour; all else reaches the restaurant at once. What stands in the way is a typed error, and then nothing was ordered or charged and the cart is as it was: the codes of `Cart.problems`, PRICE_CHANGED (with `changes`), PROMISE_INVALID, CONFLICT (the cart was changed elsewhere), PAYMENT_METHOD_UNAVAILABLE, IDEMPOTENCY_KEY_REUSED, RATE_LIMITED (more than 10 orders an hour with one cart of the public).",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.LimitExceeded],
            PlaceAsync,
            payload => payload
                .Optional("order", "The order.", p => p.Order)
                .Optional("trackingToken", "The token of its link: whoever has it follows the order and may call it off.", p => p.TrackingToken)
                .About<PriceChange>("changes", "What costs something else than was promised, on PRICE_CHANGED."));
        schema.AddMutation<CancelOwnOrderInput, TrackedOrder>(
            "cancelOwnOrder",
            AccessRule.BySecret,
            "Calls an order off, as long as the restaurant has not taken it (CANCEL_TOO_LATE). What was reserved of the money is let go.",
            "order",
            "The order as it is now.",
            [ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<CancelOwnOrder, TrackedOrder>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<TipOrderInput, TrackedOrder>(
            "tipOrder",
            AccessRule.BySecret,
            "Begins a tip for an order that was completed within the last 24 hours (TIP_NOT_NOW): a payment of its own, paid with `laterTip.session`. One that was begun and not paid gives way to it. Errors: TIP_OUT_OF_RANGE, TIP_UNAVAILABLE, TIPPED_ALREADY, TIPS_TOO_MANY, IDEMPOTENCY_KEY_REUSED.",
            "order",
            "The order as it is now.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<TipOrder, TrackedOrder>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<ReorderInput, StartedCart>(
            "reorder",
            AccessRule.BySecret,
            "Puts what an order held into a cart, as far as the menu still has it (NOTHING_TO_REORDER); what it costs is the menu's to say. Errors: ORDER_NOT_FOUND, CART_NOT_FOUND, RATE_LIMITED.",
            [ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.LimitExceeded],
            ReorderAsync,
            payload => payload.Optional("cart", "The cart.", s => new CartView(s.Cart)).Optional("token", "Opens the cart: a secret of the guest's browser.", s => s.Token));
        schema.AddOptionalSubscription<FollowedOrder, TrackedOrder>(
            "orderUpdated",
            AccessRule.BySecret,
            "An order each time that something of it is different, from now on. A token that is none of this brand's is told of nothing. A client that connects again re-reads.",
            Follow,
            (told, c) => c.ReadAsync<GetOrders, TrackedOrder?>(q => q.TrackedAsync(told, c.Cancelled)),
            Token());
    }

    private static async Task<Result<PlacedOrder>> PlaceAsync(PlaceOrderInput input, FieldContext c)
    {
        var (locale, isPublic) = (c.Locale, c.Viewer.IsPublic);
        return await c.WriteAsync<PlaceOrder, PlacedOrder>(u => u.ExecuteAsync(input, locale, isPublic, c.Cancelled));
    }

    /// <summary>A new cart counts as one, wherever it comes from.</summary>
    private static async Task<Result<StartedCart>> ReorderAsync(ReorderInput input, FieldContext c)
    {
        if (input.Token is null && c.Viewer.IsPublic)
        {
            var network = c.Service<ClientAddress>().Network;
            var admitted = await c.AttemptAsync<CartAdmission, Nothing>(u => u.StartAsync(network, c.Cancelled));
            if (!admitted.IsSuccess) return Result<StartedCart>.Failure(admitted.Errors);
        }

        return await c.WriteAsync<Reorder, StartedCart>(u => u.ExecuteAsync(input, c.Cancelled));
    }

    private static IAsyncEnumerable<FollowedOrder> Follow(FieldContext c) =>
        c.Service<TrackingTokens>().Read(c.Argument<string>("token"), c.Brand.Id) is { } id ? c.Service<FollowOrders>().OneAsync(id, c.Cancelled) : AsyncEnumerable.Empty<FollowedOrder>();

    private static Argument Token() => Argument.Required<string>("token", "The token of the order's link.");
}
