using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Shared;

namespace FoodSaaS.Ordering.Domain.Orders;

/// <summary>Everything that orders can refuse.</summary>
internal static class OrdersErrors
{
    public static readonly Error NotFound = Error.NotFound("ORDER_NOT_FOUND", "This brand has no such order.", "id");

    public static readonly Error TokenUnknown = Error.NotFound("ORDER_NOT_FOUND", "No order is followed by this link.", "token");

    public static readonly Error Stale = Error.Conflict("STALE_VERSION", "The order changed meanwhile. Load it again.", "version");

    public static readonly Error KeyInvalid = Error.Invalid("IDEMPOTENCY_KEY_INVALID", "8 to 64 letters, digits, hyphens and underscores.", "idempotencyKey");

    public static readonly Error KeyReused = Error.Conflict("IDEMPOTENCY_KEY_REUSED", "This key was used with another input. Draw a new one for another wish.", "idempotencyKey");

    public static readonly Error NumbersTaken = Error.Conflict("TRY_AGAIN", "Somebody ordered at the very same instant. Ask again with the same key.");

    public static readonly Error PromiseInvalid = Error.Invalid("PROMISE_INVALID", "This is no price promise of ours for this cart. Ask for the cart again.", "promise");

    public static readonly Error PriceChanged = Error.Conflict("PRICE_CHANGED", "It costs something else by now; nothing was ordered. Look at the changes and order with the cart's new promise.", "promise");

    public static readonly Error NameMissing = Error.Invalid("NAME_MISSING", $"Say who is to be asked for, at most {OrderForm.LongestName} characters.", "contact.name");

    public static readonly Error EmailInvalid = Error.Invalid("EMAIL_INVALID", "This is no e-mail address.", "contact.email");

    public static readonly Error PhoneInvalid = Error.Invalid("PHONE_INVALID", "This is no telephone number. Begin with + and the country code, or write it as in the brand's country.", "contact.phone");

    public static readonly Error ContactMissing = Error.Invalid("CONTACT_MISSING", "Give an e-mail address or a telephone number.", "contact.email");

    public static readonly Error NoteTooLong = Error.Invalid("TEXT_TOO_LONG", $"At most {OrderForm.LongestNote} characters.", "note");

    public static readonly Error TextUnreadable = Error.Invalid("TEXT_UNREADABLE", "The text holds a character that cannot be stored.", "note");

    public static readonly Error MethodUnavailable = Error.Conflict("PAYMENT_METHOD_UNAVAILABLE", "This cannot be paid that way here. Choose another way.", "method");

    public static readonly Error ReasonMissing = Error.Invalid("REASON_MISSING", $"Say why, at most {OrderForm.LongestReason} characters.", "reason");

    public static readonly Error ReadyInOutOfRange = Error.Invalid("READY_IN_OUT_OF_RANGE", $"Say 1 to {OrderForm.MostMinutes} minutes.", "readyIn");

    public static readonly Error NothingLeft = Error.Invalid("NOTHING_LEFT", "Nothing of the order would be left. Reject it instead.", "missing");

    public static readonly Error MoveOfItsOwn = Error.Invalid("MOVE_HAS_ITS_OWN_MUTATION", "Accept, reject or cancel the order by the mutation of that name.", "to");

    public static readonly Error NotDelivered = Error.Conflict("NOT_A_DELIVERY", "This order is not brought to an address.", "to");

    public static readonly Error CancelTooLate = Error.Conflict("CANCEL_TOO_LATE", "The restaurant has taken the order. Call it.", "token");

    public static readonly Error RefundOfNoLines = Error.Invalid("LINES_MISSING", "Name what is given back, or leave the field out for all of it.", "lines");

    public static readonly Error RefundAmbiguous = Error.Invalid("REFUND_AMBIGUOUS", "Name lines or an amount, not both.", "amount");

    public static readonly Error AmountOutOfRange = Error.Invalid("AMOUNT_OUT_OF_RANGE", "Give back at least one minor unit.", "amount");

    public static readonly Error NothingToRefund = Error.Conflict("NOTHING_TO_REFUND", "Nothing was taken for this order that could be given back.", "id");

    public static readonly Error TipHasNoLines = Error.Invalid("REFUND_AMBIGUOUS", "Lines are of the order. Of the tip name an amount, or nothing for all of it.", "lines");

    public static readonly Error NoTipToRefund = Error.Conflict("NOTHING_TO_REFUND", "No tip was taken afterwards that could be given back.", "isOfLaterTip");

    public static readonly Error TipOutOfRange = Error.Invalid("TIP_OUT_OF_RANGE", $"Give 1 to {Cart.MaxTip} minor units.", "amount");

    public static readonly Error TipNotNow = Error.Conflict("TIP_NOT_NOW", $"A tip can be given once the order is completed, for {Order.TippingTime.TotalHours} hours.", "token");

    public static readonly Error NothingToReorder = Error.Conflict("NOTHING_TO_REORDER", "Nothing of this order is on the menu any more.");

    public static Error Forbidden(OrderStatus from, OrderStatus to) => Error.Conflict("MOVE_NOT_ALLOWED", $"An order that is {from} does not become {to}.");

    public static Error LineUnknown(string field) => Error.NotFound("LINE_NOT_FOUND", "The order has no such line.", field);

    public static Error PiecesOutOfRange(string field) => Error.Invalid("QUANTITY_OUT_OF_RANGE", "Name at least one piece, and no more than are left of the line.", field);
}
