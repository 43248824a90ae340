using FoodSaaS.Ordering.Application.Carts;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Ordering.Infrastructure.Carts;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Ordering.Api.Carts;

/// <summary>Reading and following carts: by whoever has the token.</summary>
internal static class CartFields
{
    public static void Add(SchemaParts schema)
    {
        schema.AddOptionalQuery(
            "cart", AccessRule.BySecret, "The cart of a token, as it is now; null where there is none (any more), and where it is a guest's who is not signed in here.", CartAsync, Argument.Required<string>("token", "The cart's token.")).Costing(5);
        schema.AddQuery(
            "orderSlots",
            AccessRule.BySecret,
            "The times that a cart can be ordered for on one day of its location's calendar, earliest first; empty where there are none. A day runs from midnight to midnight on the wall clock.",
            c => c.ReadAsync<GetOrderSlots, IReadOnlyList<OfferedSlot>>(q => q.ExecuteAsync(c.Argument<string>("cart"), c.Argument<LocalDate?>("date"), c.Cancelled)),
            Argument.Required<string>("cart", "The cart's token."),
            Argument.Optional<LocalDate>("date", "The day; left out: the first that has any.")).Sized(40).Costing(5);
        schema.AddOptionalSubscription<string, CartView>(
            "cartUpdated",
            AccessRule.BySecret,
            "One message for every change of a cart from now on, for the end of the time that the kitchen held for it, and for every change of the menu that may concern it: a dish of it that sells out, comes back, or costs something else. Null once it is gone.",
            c => c.Service<FollowCart>().ExecuteAsync(c.Argument<string>("token"), c.Cancelled),
            FindAsync,
            Argument.Required<string>("token", "The cart's token."));
    }

    private static Task<CartView?> CartAsync(FieldContext c) => FindAsync(c.Argument<string>("token"), c);

    private static async Task<CartView?> FindAsync(string token, FieldContext c) =>
        await c.ReadAsync<CartRows, Cart?>(rows => rows.FindAsync(token, c.Cancelled)) is { } cart ? new CartView(cart) : null;
}

/// <summary>Changes of carts: by whoever has the token.</summary>
internal static class CartMutations
{
    private const string Cart = "The cart as it is now.";

    public static void Add(SchemaParts schema)
    {
        schema.AddMutation<StartCartInput, StartedCart>(
            "startCart",
            AccessRule.Public,
            "Gives the caller a cart, for 30 days after its last change. The token opens it and is shown this once. At most so many a network and hour (RATE_LIMITED).",
            [ErrorKind.NotFound, ErrorKind.LimitExceeded],
            StartAsync,
            payload => payload.Optional("cart", "The new cart.", s => new CartView(s.Cart)).Optional("token", "Opens the cart: a secret of the guest's browser.", s => s.Token));
        Change<AddToCartInput, AddToCart>(
            schema, "addToCart", "Puts a dish into a cart; more of what is there already makes its line longer. Errors: DISH_NOT_FOUND, DISH_ON_REQUEST, those of the options with their paths, QUANTITY_OUT_OF_RANGE, GRAMS_NEEDED, GRAMS_UNWANTED, CART_FULL, CONFLICT. That it cannot be had now is no error: the cart's `problems` tell of it.",
            (u, input, cancelled) => u.ExecuteAsync(input, cancelled));
        Change<ChangeCartLineInput, ChangeCartLine>(schema, "changeCartLine", "Changes a line of a cart; quantity 0 takes it out.", (u, input, cancelled) => u.ExecuteAsync(input, cancelled));
        Change<SetCartFulfilmentInput, SetCartFulfilment>(
            schema, "setCartFulfilment", "Says how, where and when the food is handed over. That it cannot be so is no error: the cart's `problems` tell of it.", (u, input, cancelled) => u.ExecuteAsync(input, cancelled));
        Change<SetCartTipInput, SetCartTip>(schema, "setCartTip", "Gives something on top.", (u, input, cancelled) => u.ExecuteAsync(input, cancelled));
        Change<HoldCartTimeInput, HoldCartTime>(
            schema, "holdCartTime", "Holds the kitchen's time for a cart for 8 minutes, while its guest pays: `Cart.heldUntil`. Asked again, what is held is held no longer; placing the order takes it over, and what comes to its end, is emptied or wanted for another time comes back. What stands in the way is an error with the code of `Cart.problems`, and then nothing more is held.",
            (u, input, cancelled) => u.ExecuteAsync(input, cancelled));
        schema.AddMutation<MergeCartInput, (Cart Cart, string Token)>(
            "mergeCart",
            AccessRule.Diner,
            "Makes the cart of a browser the guest's who has signed in there, with what he had in other browsers: their tokens lead to it from then on, while he is signed in. Another guest's cart is none (CART_NOT_FOUND).",
            [ErrorKind.NotFound],
            async (input, c) => (await c.WriteAsync<MergeCart, Cart>(u => u.ExecuteAsync(input, c.Cancelled))).Map(cart => (cart, input.Token)),
            payload => payload.Optional("cart", Cart, m => new CartView(m.Cart)).Optional("token", "The token to go on with.", m => m.Token));
    }

    private static void Change<TInput, TUseCase>(SchemaParts schema, string name, string description, Func<TUseCase, TInput, CancellationToken, Task<Result<Cart>>> run)
        where TInput : class
        where TUseCase : notnull => schema.AddMutation<TInput, CartView>(
            name,
            AccessRule.BySecret,
            description,
            "cart",
            Cart,
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.LimitExceeded],
            async (input, c) => (await c.WriteAsync<TUseCase, Cart>(u => run(u, input, c.Cancelled))).Map(cart => new CartView(cart)));

    /// <summary>A brand's own server is known; the public is counted.</summary>
    private static async Task<Result<StartedCart>> StartAsync(StartCartInput input, FieldContext c)
    {
        if (c.Viewer.IsPublic)
        {
            var network = c.Service<ClientAddress>().Network;
            var admitted = await c.AttemptAsync<CartAdmission, Nothing>(u => u.StartAsync(network, c.Cancelled));
            if (!admitted.IsSuccess) return Result<StartedCart>.Failure(admitted.Errors);
        }

        return await c.WriteAsync<StartCart, StartedCart>(u => u.ExecuteAsync(input, c.Cancelled));
    }
}
