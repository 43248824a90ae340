using System.ComponentModel;
using FoodSaaS.Ordering.Domain.Settings;
using NodaTime;

namespace FoodSaaS.Ordering.Domain.Carts;

/// <summary>Why a cart cannot be ordered as it is, and what would help.</summary>
/// <param name="LineId">The line that it is about; null where it is about the cart.</param>
/// <param name="Path">Of the option to blame, from the line: <c>options.0.nested.1</c>; null elsewhere.</param>
internal sealed record CartProblem(CartProblemCode Code, string Message, Guid? LineId, string? Path, CartFix Fix)
{
    /// <summary>Whoever is to wait is told the first time from then on that he can order for.</summary>
    public CartProblem For(SlotCalendar calendar, Instant now) => Fix is { Kind: CartFixKind.WaitUntil, At: { } at } ? this with { Fix = Fix with { At = calendar.FirstFrom(at, now) ?? at } } : this;
}

/// <param name="At">When it is otherwise, or the slot to take, where that is known.</param>
/// <param name="Amount">What is missing, in minor units; null where nothing is.</param>
internal sealed record CartFix(CartFixKind Kind, Instant? At = null, long? Amount = null);

[Description("What stands in the way of ordering a cart.")]
internal enum CartProblemCode
{
    [Description("The cart holds nothing.")]
    CartEmpty,

    [Description("Nothing can be ordered there now.")]
    LocationClosed,

    [Description("The service takes no orders for a while.")]
    ServicePaused,

    [Description("A dish is sold out.")]
    DishSoldOut,

    [Description("A dish is served at other times.")]
    DishNotServedNow,

    [Description("A dish is not served there, or not for this service.")]
    DishNotServedHere,

    [Description("A dish is no longer on the menu.")]
    DishGone,

    [Description("What was chosen with a dish does not fit its rules any more.")]
    OptionsInvalid,

    [Description("The cart is worth less than the least that is taken.")]
    BelowMinimum,

    [Description("The kitchen has no time for it then.")]
    NoCapacity,

    [Description("The slot has passed, or is too near to be kept.")]
    SlotPast,

    [Description("Nothing is handed over at that time.")]
    SlotOutOfHours,

    [Description("Where to bring it is not said.")]
    AddressNeeded,

    [Description("The address is farther than food is brought.")]
    OutOfZone,

    [Description("At which table it is eaten is not said.")]
    TableNeeded,
}

[Description("What would help against a problem of a cart.")]
internal enum CartFixKind
{
    [Description("Order at the named time.")]
    WaitUntil,

    [Description("Choose another slot: the named one, where one is known.")]
    ChooseSlot,

    [Description("Take the line out.")]
    RemoveLine,

    [Description("Add dishes for the named amount.")]
    AddAmount,

    [Description("Choose the line's options anew.")]
    ChangeOptions,

    [Description("Choose another location or service.")]
    ChooseLocation,

    [Description("Give an address, or another one.")]
    GiveAddress,

    [Description("Give the table.")]
    GiveTable,
}
