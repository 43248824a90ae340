using System.Globalization;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Receipts;

/// <summary>Writes an order's receipt from what the order keeps, in the language that it was ordered in: it says the same years later, but for what was given back since.</summary>
internal sealed class ReceiptText
{
    /// <summary>Keeps an amount and its currency on one line.</summary>
    private const char NoBreak = '\u00A0';

    private readonly Order _order;
    private readonly PaymentState? _payment;
    private readonly Brand _brand;
    private readonly ReceiptWords _words;
    private readonly CultureInfo _culture;
    private readonly List<ReceiptRow> _rows = [];

    private ReceiptText(Order order, PaymentState? payment, Brand brand) =>
        (_order, _payment, _brand, _words, _culture) = (order, payment, brand, ReceiptWords.In(order.Locale), CultureInfo.GetCultureInfo(order.Locale));

    private bool ComesToNothing => _order.Status is OrderStatus.Rejected or OrderStatus.Cancelled;

    public static Receipt Of(Order order, PaymentState? payment, Brand brand)
    {
        var text = new ReceiptText(order, payment, brand);
        text.WriteHead();
        text.WriteLines();
        text.WriteSums();
        text.WriteIncludedTaxes();
        text.WritePayment();
        return new Receipt($"{text._words.Receipt} {order.Number}", brand.Name, order.Locale, $"{brand.Slug.Value}-{order.Number}.pdf", text._rows);
    }

    private void WriteHead()
    {
        var place = _order.Place;
        Add(ReceiptStyle.Title, _brand.Name);
        if (In(place.Name) is var name && name != _brand.Name) Add(ReceiptStyle.Plain, name);
        Add(ReceiptStyle.Plain, place.Address.Street);
        Add(ReceiptStyle.Plain, string.Join(' ', new[] { place.Address.PostalCode, place.Address.City, place.Address.Region }.Where(p => !string.IsNullOrEmpty(p))));
        if (place.Phone is { } phone) Add(ReceiptStyle.Plain, phone);
        Add(ReceiptStyle.Heading, _words.Receipt);
        Add(ReceiptStyle.Strong, Fill(_words.Order, _order.Number));
        Add(ReceiptStyle.Plain, _words.Placed, When(_order.PlacedAt ?? _order.CreatedAt, "f"));
        Add(ReceiptStyle.Plain, _words.Services[(int)_order.Service], _order.Table is { } table ? $"{_words.Table} {table}" : "");
        if (ComesToNothing) Add(ReceiptStyle.Strong, _words.ComesToNothing);
    }

    private void WriteLines()
    {
        Add(ReceiptStyle.Rule, "");
        foreach (var line in _order.Lines)
        {
            string?[] parts = [In(line.Name), line.SizeName is { } size ? In(size) : null, line.Grams is { } grams ? $"{grams} g" : null];
            Add(ReceiptStyle.Plain, $"{line.Quantity} × {string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)))}", Sum(line.Total));
            foreach (var option in line.Options) Add(ReceiptStyle.Detail, option.Extra == 0 ? $"+ {In(option.Name)}" : $"+ {In(option.Name)} {Sum(option.Extra)}");
            if (line.Missing > 0) Add(ReceiptStyle.Detail, Fill(_words.Missing, line.Missing.ToString(_culture)));
        }
    }

    private void WriteSums()
    {
        Add(ReceiptStyle.Rule, "");
        Add(ReceiptStyle.Plain, _words.Subtotal, Sum(_order.Subtotal));
        foreach (var discount in _order.Discounts) Add(ReceiptStyle.Plain, discount.Label, Less(discount.Amount));
        foreach (var fee in _order.Fees) Add(ReceiptStyle.Plain, LabelOf(fee), Sum(fee.Amount));
        foreach (var tax in _order.Taxes.Where(t => !t.IsIncluded)) Add(ReceiptStyle.Plain, Fill(_words.AddedTax, Percent(tax), Sum(tax.Net)), Sum(tax.Tax));
        if (_order.Tip > 0) Add(ReceiptStyle.Plain, _words.Tip, Sum(_order.Tip));
        Add(ReceiptStyle.Strong, _words.Total, Sum(_order.Total));
    }

    private void WriteIncludedTaxes()
    {
        if (_order.Taxes.All(t => !t.IsIncluded)) return;
        Add(ReceiptStyle.Rule, "");
        Add(ReceiptStyle.Plain, _words.Included);
        foreach (var tax in _order.Taxes.Where(t => t.IsIncluded)) Add(ReceiptStyle.Detail, Fill(_words.IncludedTax, Percent(tax), Sum(tax.Net)), Sum(tax.Tax));
    }

    private void WritePayment()
    {
        Add(ReceiptStyle.Rule, "");
        Add(ReceiptStyle.Plain, _words.PaidBy, _words.Methods[(int)_order.Method]);
        var captured = _payment?.Captured ?? 0;
        if (captured > 0) Add(ReceiptStyle.Plain, _words.Charged, Sum(captured));
        else Add(ReceiptStyle.Plain, ComesToNothing || _payment?.Status == PaymentStatus.Voided ? _words.NothingCharged : _words.NotCharged);
        WriteRefunds(ReceiptStyle.Plain, _payment?.Refunded ?? 0, [.. _order.Refunds.Where(r => r is { IsOfLaterTip: false, IsFailed: false })]);
        if (_payment?.Tip is not { Captured: > 0 } tip) return;
        Add(ReceiptStyle.Plain, _words.LaterTip, Sum(tip.Captured));
        WriteRefunds(ReceiptStyle.Detail, tip.Refunded, [.. _order.Refunds.Where(r => r is { IsOfLaterTip: true, IsFailed: false })]);
    }

    private void WriteRefunds(ReceiptStyle style, long refunded, IReadOnlyList<OrderRefund> refunds)
    {
        // One that the gateway has just refused may still stand with the order: then only the sum is true.
        var listed = refunds.Sum(r => r.Amount) <= refunded ? refunds : [];
        foreach (var refund in listed) Add(style, Fill(_words.Refund, When(refund.At, "d")), Less(refund.Amount));
        // What was given back by calling the order off was no wish of the staff's for so much.
        if (refunded - listed.Sum(r => r.Amount) is var rest and > 0) Add(style, _words.Refunded, Less(rest));
    }

    private void Add(ReceiptStyle style, string left, string right = "") => _rows.Add(new ReceiptRow(style, left, right));

    private string In(LocalizedText text) => text.In(_order.Locale, _brand.DefaultLocale);

    /// <summary>A fee has words in every language.</summary>
    private string LabelOf(OrderAmount fee) => Enum.GetValues<FeeKind>().Where(k => k.Code() == fee.Kind).Select(k => k.Label(_order.Locale)).FirstOrDefault(fee.Label);

    private string Sum(long amount)
    {
        var currency = _order.Currency;
        return $"{((decimal)amount / currency.Scale).ToString($"N{currency.Digits}", _culture)}{NoBreak}{currency.Code}";
    }

    private string Less(long amount) => $"−{Sum(amount)}";

    private string Percent(OrderTax tax) => $"{(tax.PartsPerMillion / 10_000m).ToString("0.####", _culture)}{NoBreak}%";

    /// <summary>On the wall clock of the place.</summary>
    private string When(Instant at, string format) => at.InZone(DateTimeZoneProviders.Tzdb[_order.Place.TimeZone]).ToDateTimeUnspecified().ToString(format, _culture);

    private string Fill(string words, params string[] values) => string.Format(_culture, words, [.. values]);
}
