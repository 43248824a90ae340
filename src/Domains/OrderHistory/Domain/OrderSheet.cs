using System.Globalization;
using System.Text.RegularExpressions;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.OrderHistory.Domain;

/// <summary>
/// Orders as lines of CSV (RFC 4180), for whoever reckons with them in a spreadsheet. Days and times are the restaurant's; with semicolons amounts have a decimal comma, as
/// Excel expects where it separates by them. What people wrote is never computed.
/// </summary>
/// <param name="places">What locations are called; one that is gone is written as its id.</param>
internal sealed partial class OrderSheet(char separator, IReadOnlyDictionary<Guid, string> places)
{
    private static readonly string[] Columns =
    [
        "Number", "Day", "Time", "Status", "Service", "Location", "Name", "Phone", "E-mail", "Items", "Currency", "Subtotal", "Fees", "Discounts", "Tax", "Tip", "Total", "Captured", "Refunded", "Payment", "Later tip", "Later tip refunded",
    ];

    public string Header => Line(Columns);

    public string Row(OrderDocument order)
    {
        var placed = order.PlacedAt.InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(order.TimeZone) ?? DateTimeZone.Utc);
        var currency = Currency.Of(order.Currency);
        string Amount(long minorUnits) => new Money(minorUnits, currency).Amount.Replace('.', separator == ';' ? ',' : '.');
        return Line(
        [
            Text(order.Number), placed.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), placed.ToString("HH:mm", CultureInfo.InvariantCulture), order.Status.ToString(), order.Service.ToString(), Text(places.GetValueOrDefault(order.LocationId, order.LocationId.ToString())),
            Text(order.Contact?.Name), Text(order.Contact?.Phone), Text(order.Contact?.Email), Text(string.Join("; ", order.Lines.Select(Item))), order.Currency,
            Amount(order.Subtotal), Amount(order.Fees.Sum(f => f.Amount)), Amount(order.Discounts.Sum(d => d.Amount)), Amount(order.Taxes.Sum(t => t.Tax)), Amount(order.Tip), Amount(order.Total), Amount(order.Captured), Amount(order.Refunded),
            Text(order.PaymentMethod), Amount(order.LaterTip), Amount(order.LaterTipRefunded),
        ]);
    }

    private static string Item(OrderLineDocument line) => $"{line.Quantity} × {line.Name}{(line.SizeName is { } size ? $" ({size})" : "")}";

    private static string Text(string? text) => ComputedAt().Replace(text ?? "", "'");

    /// <summary>Where spreadsheet programs begin to compute: a cell that begins with one of these, also in full width, and also after what separates cells for a program that is set up otherwise.</summary>
    [GeneratedRegex(@"^(?=[=+\-@＝＋－＠\t\r\n])|(?<=[;,\t|\r\n][ \u00A0]*)(?=[=+\-@＝＋－＠])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ComputedAt();

    private string Line(IEnumerable<string> cells) => string.Join(separator, cells.Select(Quoted)) + "\r\n";

    private string Quoted(string cell) => cell.AsSpan().ContainsAny([separator, '"', '\t', '\r', '\n']) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
