using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Ordering.Domain.Carts;

/// <summary>Every problem with its words and the nearest thing that would help.</summary>
internal static class CartProblems
{
    public static readonly CartProblem Empty = Of(CartProblemCode.CartEmpty, "The cart is empty.", new CartFix(CartFixKind.AddAmount));

    public static readonly CartProblem AddressNeeded = Of(CartProblemCode.AddressNeeded, "Say where to bring it.", new CartFix(CartFixKind.GiveAddress));

    public static readonly CartProblem OutOfZone = Of(CartProblemCode.OutOfZone, "Food is not brought that far from there.", new CartFix(CartFixKind.GiveAddress));

    public static readonly CartProblem TableNeeded = Of(CartProblemCode.TableNeeded, "Say at which table you sit.", new CartFix(CartFixKind.GiveTable));

    public static readonly CartProblem LocationGone = Of(CartProblemCode.LocationClosed, "This location is no more.", new CartFix(CartFixKind.ChooseLocation));

    public static CartProblem Closed(Instant? nextOpening) => Of(
        CartProblemCode.LocationClosed,
        "It is closed there now.",
        nextOpening is null ? new CartFix(CartFixKind.ChooseLocation) : new CartFix(CartFixKind.WaitUntil, nextOpening));

    public static CartProblem Paused(Instant? until) => Of(
        CartProblemCode.ServicePaused,
        "No orders are taken there for a while.",
        until is null ? new CartFix(CartFixKind.ChooseLocation) : new CartFix(CartFixKind.WaitUntil, until));

    public static CartProblem BelowMinimum(long missing) => Of(CartProblemCode.BelowMinimum, "The order is worth less than the least that is taken.", new CartFix(CartFixKind.AddAmount, Amount: missing));

    public static CartProblem NoCapacity(Instant? next) => Of(CartProblemCode.NoCapacity, "The kitchen has no time for it then.", Slot(next));

    public static CartProblem SlotPast(Instant? nearest) => Of(CartProblemCode.SlotPast, "That time can no longer be kept.", Slot(nearest));

    public static CartProblem SlotOutOfHours(Instant? nearest) => Of(CartProblemCode.SlotOutOfHours, "Nothing is handed over at that time.", Slot(nearest));

    public static CartProblem DishGone(CartLine line) => Of(CartProblemCode.DishGone, "This dish is no longer on the menu.", new CartFix(CartFixKind.RemoveLine), line);

    public static CartProblem DishNotServedHere(CartLine line) => Of(CartProblemCode.DishNotServedHere, "This dish is not served there, or not in this way.", new CartFix(CartFixKind.RemoveLine), line);

    public static CartProblem DishSoldOut(CartLine line, Instant? backAt) => Of(CartProblemCode.DishSoldOut, "This dish is sold out.", WaitOrRemove(backAt), line);

    public static CartProblem DishNotServedNow(CartLine line, Instant? servedAt) => Of(CartProblemCode.DishNotServedNow, "This dish is served at other times.", WaitOrRemove(servedAt), line);

    /// <param name="path">Of what is to blame, from the line.</param>
    public static CartProblem OptionsInvalid(CartLine line, string message, string? path) => Of(CartProblemCode.OptionsInvalid, message, new CartFix(CartFixKind.ChangeOptions), line) with { Path = path };

    private static CartFix Slot(Instant? slot) => slot is null ? new CartFix(CartFixKind.ChooseLocation) : new CartFix(CartFixKind.ChooseSlot, slot);

    private static CartFix WaitOrRemove(Instant? at) => at is null ? new CartFix(CartFixKind.RemoveLine) : new CartFix(CartFixKind.WaitUntil, at);

    private static CartProblem Of(CartProblemCode code, string message, CartFix fix, CartLine? line = null) => new(code, message, line?.Id, null, fix);
}
