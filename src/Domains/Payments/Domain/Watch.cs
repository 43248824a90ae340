using NodaTime;

namespace FoodSaaS.Payments.Domain;

/// <summary>When a gateway is asked that was expected to send word and did not, and when one is tried again that did not answer.</summary>
internal static class Watch
{
    public const int MostWaits = 20;

    /// <summary>By then an order that nobody pays has been given up.</summary>
    public static readonly Duration Longest = Duration.FromMinutes(30);

    /// <summary>An order whose kept method failed on the day can be paid until it is handed over, half a day later.</summary>
    public static readonly Duration LongestOnTheDay = Duration.FromDays(1);

    /// <summary>How long after a payment was begun, or was to be authorised, money may still be reserved: no card holds it longer.</summary>
    public static readonly Duration HeldAtMost = Duration.FromDays(7);

    private static readonly Duration First = Duration.FromSeconds(50);
    private static readonly Duration MostBetween = Duration.FromMinutes(8);
    private static readonly Duration LongestPause = Duration.FromSeconds(30);
    private static readonly Duration FirstOfAccount = Duration.FromMinutes(1);
    private static readonly Duration LongestOfAccount = Duration.FromHours(1);

    /// <summary>50 s, then twice as long each time, at most 8 min.</summary>
    public static Duration After(int waits) => Duration.Min(MostBetween, First * Math.Pow(2, Math.Min(waits, 10)));

    /// <summary>1 s, then twice as long each time, at most 30 s: whatever became of a lost reply is known within a minute of the gateway's coming back.</summary>
    public static Duration PauseAfter(int waits) => Duration.Min(LongestPause, Duration.FromSeconds(Math.Pow(2, Math.Min(waits, 10))));

    /// <summary>1 min, then twice as long each time, at most 1 h: an account that takes nothing now may take it once its owner has answered the gateway's questions.</summary>
    public static Duration PauseOfAccount(int waits) => Duration.Min(LongestOfAccount, FirstOfAccount * Math.Pow(2, Math.Min(waits, 10)));
}
