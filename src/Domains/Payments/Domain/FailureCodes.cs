namespace FoodSaaS.Payments.Domain;

/// <summary>Why a payment came to nothing, for the diner.</summary>
internal static class FailureCodes
{
    public const string Declined = "CARD_DECLINED";
    public const string NoFunds = "INSUFFICIENT_FUNDS";
    public const string NotAuthenticated = "AUTHENTICATION_FAILED";
    public const string CardExpired = "CARD_EXPIRED";

    /// <summary>What was authorised was let go by the gateway before it was taken.</summary>
    public const string Expired = "EXPIRED";

    /// <summary>Anything else that the gateway refuses.</summary>
    public const string Other = "PAYMENT_FAILED";

    /// <summary>The brand takes no payments online now.</summary>
    public const string NoGateway = "ONLINE_UNAVAILABLE";
}
