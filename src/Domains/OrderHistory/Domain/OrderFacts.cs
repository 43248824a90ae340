using FoodSaaS.Contracts.Ordering;
using NodaTime;

namespace FoodSaaS.OrderHistory.Domain;

/// <summary>By what an order is found again, the same for every store. Numbers and telephone numbers are written backwards: people know how they end, and indexes how things begin.</summary>
/// <param name="PlacedAt">To the millisecond, which every store keeps.</param>
/// <param name="PlacedOn">The day that it was at the restaurant.</param>
/// <param name="Number">Letters and digits, backwards.</param>
/// <param name="Phone">Digits, backwards.</param>
/// <param name="Email">In small letters.</param>
/// <param name="Words">Of the order's number, the end of the telephone number, name and address.</param>
/// <param name="Items">Words of what was ordered.</param>
internal sealed record OrderFacts(Instant PlacedAt, LocalDate PlacedOn, string Number, string? Phone, string? Email, IReadOnlyList<string> Words, IReadOnlyList<string> Items)
{
    private const int PhoneEnd = 4;

    public static OrderFacts Of(OrderDocument order)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(order.TimeZone) ?? DateTimeZone.Utc;
        var number = SearchWords.Folded(order.Number);
        var phone = DigitsOf(order.Contact?.Phone);
        string?[] texts = [number, EndOf(order.Number), phone.Length >= PhoneEnd ? phone[^PhoneEnd..] : null, order.Contact?.Name, order.Address?.Street, order.Address?.City, order.Address?.PostalCode];
        return new OrderFacts(
            OrderPlace.Of(order).PlacedAt,
            order.PlacedAt.InZone(zone).Date,
            Backwards(number),
            phone.Length > 0 ? Backwards(phone) : null,
            order.Contact?.Email?.ToLowerInvariant(),
            [.. SearchWords.In(texts).Distinct(StringComparer.Ordinal)],
            [.. SearchWords.In(order.Lines.Select(l => l.Name)).Distinct(StringComparer.Ordinal)]);
    }

    public static string Backwards(string text) => string.Concat(text.Reverse());

    public static string DigitsOf(string? text) => string.Concat((text ?? "").Where(char.IsAsciiDigit));

    /// <summary>The digits that it ends with.</summary>
    private static string EndOf(string number) => number[(number.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1)..];
}
