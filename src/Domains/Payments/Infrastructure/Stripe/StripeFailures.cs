using System.Net;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Shared;
using StripeNet = global::Stripe;

namespace FoodSaaS.Payments.Infrastructure.Stripe;

/// <summary>What Stripe's refusals mean (docs.stripe.com/error-codes, docs.stripe.com/declines/codes).</summary>
internal static class StripeFailures
{
    private static readonly string[] OtherState =
    [
        "payment_intent_unexpected_state", "setup_intent_unexpected_state", "intent_invalid_state", "charge_already_captured", "charge_already_refunded", "charge_expired_for_capture", "charge_disputed", "amount_too_large",
    ];

    private static readonly string[] NotAuthenticated = ["authentication_required", "payment_intent_authentication_failure", "setup_intent_authentication_failure", "authentication_not_handled"];

    /// <summary>Null where it is none: nobody knows then whether it happened.</summary>
    public static Error? Of(StripeNet.StripeException failure) => failure.HttpStatusCode switch
    {
        HttpStatusCode.PaymentRequired => GatewayErrors.Declined(CodeOf(failure.StripeError) ?? FailureCodes.Other),
        HttpStatusCode.Forbidden => GatewayErrors.AccountRefused,
        HttpStatusCode.NotFound => GatewayErrors.NotFound,
        HttpStatusCode.BadRequest when failure.StripeError?.Code is "account_invalid" or "account_closed" => GatewayErrors.AccountRefused,
        HttpStatusCode.BadRequest when failure.StripeError?.Code is "resource_missing" => GatewayErrors.NotFound,
        HttpStatusCode.BadRequest when IsOneOf(failure.StripeError?.Code, OtherState) => GatewayErrors.WrongState,
        HttpStatusCode.BadRequest when !IsOtherRequest(failure) => GatewayErrors.Refused,

        // A wrong key of the platform's (401), too many requests, the same key at work or used for something else, or trouble of Stripe's own.
        _ => null,
    };

    /// <summary>Whether Stripe says this for a day whenever it is asked under the same key (docs.stripe.com/api/idempotent_requests). What somebody in between says it has not kept.</summary>
    public static bool IsKept(StripeNet.StripeException failure) => IsOtherRequest(failure) || (failure.HttpStatusCode >= HttpStatusCode.InternalServerError && failure.StripeError is not null);

    /// <summary>For the diner; null where nothing failed.</summary>
    public static string? CodeOf(StripeNet.StripeError? error) => (error?.DeclineCode, error?.Code) switch
    {
        (null, null) => error is null ? null : FailureCodes.Other,
        ("insufficient_funds", _) => FailureCodes.NoFunds,
        ("expired_card", _) or (_, "expired_card") => FailureCodes.CardExpired,
        (var decline, var code) when IsOneOf(decline, NotAuthenticated) || IsOneOf(code, NotAuthenticated) => FailureCodes.NotAuthenticated,
        (_, "card_declined" or "incorrect_cvc" or "incorrect_number" or "payment_method_provider_decline") => FailureCodes.Declined,
        _ => FailureCodes.Other,
    };

    /// <summary>The key was used for a request that said something else, by a release that did.</summary>
    private static bool IsOtherRequest(StripeNet.StripeException failure) => failure is { HttpStatusCode: HttpStatusCode.BadRequest, StripeError.Type: "idempotency_error" };

    private static bool IsOneOf(string? code, string[] known) => code is not null && Array.IndexOf(known, code) >= 0;
}
