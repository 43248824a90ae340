namespace FoodSaaS.Ordering.Domain.Orders;

/// <summary>How much people may write about an order.</summary>
internal static class OrderForm
{
    public const int LongestName = 100;
    public const int LongestNote = 500;
    public const int LongestReason = 200;

    /// <summary>A day: what is wanted later is ordered for later.</summary>
    public const int MostMinutes = 24 * 60;

    /// <summary>Null for what says nothing.</summary>
    public static string? Read(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
