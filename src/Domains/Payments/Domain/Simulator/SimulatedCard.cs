namespace FoodSaaS.Payments.Domain.Simulator;

/// <summary>What a test card does, always. The numbers are listed in the module's README.</summary>
internal enum SimulatedCard
{
    Ok,
    Declined,
    NoFunds,

    /// <summary>3-D Secure.</summary>
    AsksForProof,

    /// <summary>Authorised 20 s after it was given.</summary>
    Slow,

    /// <summary>The first answer to a capture, a cancellation, the confirmation of a kept method and each refund never arrives, though it was done.</summary>
    LosesReplies,

    /// <summary>No message about it is ever sent.</summary>
    LosesMessages,

    /// <summary>Good when it is kept, declined on the day.</summary>
    DeclinedLater,

    /// <summary>All of it is claimed back as soon as it was captured, and lost a week later.</summary>
    Disputed,

    /// <summary>As the one before, but won.</summary>
    DisputedInVain,

    /// <summary>What is given back is sent back by its bank an hour later.</summary>
    RefundsFail,
}

internal static class SimulatedCards
{
    private static readonly Dictionary<string, SimulatedCard> ByNumber = new(StringComparer.Ordinal)
    {
        ["4242424242424242"] = SimulatedCard.Ok,
        ["4000000000000002"] = SimulatedCard.Declined,
        ["4000000000009995"] = SimulatedCard.NoFunds,
        ["4000002500003155"] = SimulatedCard.AsksForProof,
        ["4000000000000341"] = SimulatedCard.DeclinedLater,
        ["4000000000000259"] = SimulatedCard.Disputed,
        ["4000000000002685"] = SimulatedCard.DisputedInVain,
        ["4000000000005126"] = SimulatedCard.RefundsFail,
        ["4000000000000077"] = SimulatedCard.Slow,
        ["4000000000000085"] = SimulatedCard.LosesReplies,
        ["4000000000000093"] = SimulatedCard.LosesMessages,
    };

    public static SimulatedCard? Of(string number) =>
        ByNumber.TryGetValue(string.Concat(number.Where(char.IsAsciiDigit)), out var card) ? card : null;

    public static string? FailureCode(this SimulatedCard card) => card switch
    {
        SimulatedCard.Declined => FailureCodes.Declined,
        SimulatedCard.NoFunds => FailureCodes.NoFunds,
        _ => null,
    };
}
