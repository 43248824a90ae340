using FoodSaaS.Shared;

namespace FoodSaaS.Payments.Domain;

/// <summary>Everything that payments can refuse.</summary>
internal static class PaymentsErrors
{
    public static readonly Error PaymentNotFound = Error.NotFound("PAYMENT_NOT_FOUND", "This order has no payment.");

    public static readonly Error NotAuthorised = Error.Conflict("PAYMENT_NOT_AUTHORISED", "Nothing is authorised that could be taken.");

    public static readonly Error CaptureTooHigh = Error.Invalid("CAPTURE_TOO_HIGH", "No more can be taken than was authorised.", "amount");

    public static readonly Error CapturedAlready = Error.Conflict("CAPTURED_ALREADY", "Another amount was taken already.");

    public static readonly Error AmountInvalid = Error.Invalid("AMOUNT_INVALID", "The amount must be 1 or more.", "amount");

    public static readonly Error RefundTooHigh = Error.Conflict("REFUND_TOO_HIGH", "No more can be given back than was taken and is not given back yet.");

    public static readonly Error RefundIdTaken = Error.Conflict("REFUND_ID_TAKEN", "Another payment has a refund of this id.");

    public static readonly Error TipUnavailable = Error.Conflict("TIP_UNAVAILABLE", "Tips cannot be paid online here now.");

    public static readonly Error TippedAlready = Error.Conflict("TIPPED_ALREADY", "A tip was given for this order already.");

    public static readonly Error TipsTooMany = Error.Conflict("TIPS_TOO_MANY", "Too many tips were begun for this order.");

    public static readonly Error TipKeyReused = Error.Conflict("IDEMPOTENCY_KEY_REUSED", "This key was used with another tip. Draw a new one for another wish.", "idempotencyKey");

    public static readonly Error DateToCome = Error.Invalid("DATE_TO_COME", "A day can be compared once it has begun.", "date");

    public static readonly Error BackInvalid = Error.Invalid("BACK_INVALID", "Write a whole address, https://host/path.", "back");

    public static readonly Error NoGateway = Error.Conflict("ONLINE_UNAVAILABLE", "No gateway is set up on this installation.");

    public static readonly Error GatewayAway = Error.Conflict("GATEWAY_AWAY", "The gateway does not answer now. Try again in a moment.");
}

/// <summary>What a gateway refuses for good; the code is kept with the payment.</summary>
internal static class GatewayErrors
{
    /// <summary>There is no such intent in this account.</summary>
    public static readonly Error NotFound = Error.NotFound("INTENT_NOT_FOUND", "The gateway knows no such payment.");

    /// <summary>What is asked for does not go with how the intent stands; asking how it stands tells why.</summary>
    public static readonly Error WrongState = Error.Conflict("INTENT_STATE", "The payment has come to another state.");

    /// <summary>The account is closed, restricted or not connected any more.</summary>
    public static readonly Error AccountRefused = Error.Forbidden("ACCOUNT_DISCONNECTED", "The gateway takes nothing for this account.");

    /// <summary>A wallet is not shown at the host yet.</summary>
    public static readonly Error HostInactive = Error.Conflict("HOST_INACTIVE", "The gateway does not show all wallets at this host yet.");

    /// <summary>The gateway finds the request itself wrong.</summary>
    public static readonly Error Refused = Error.Invalid("GATEWAY_REFUSED", "The gateway refused the payment.");

    /// <summary>A method that was kept could not be charged; <paramref name="code"/> as <c>GatewayIntent.FailureCode</c>.</summary>
    public static Error Declined(string code) => Error.Conflict(code, "The method was declined.");
}
