using System.Globalization;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Shared;

namespace FoodSaaS.OrderHistory.Application;

/// <summary>An order as it is shown: its document, and its amounts as money.</summary>
internal sealed record OrderRecordView(OrderDocument Order)
{
    public Currency Currency { get; } = Currency.Of(Order.Currency);

    public IReadOnlyList<OrderRecordLineView> Lines => [.. Order.Lines.Select(l => new OrderRecordLineView(l, Currency))];

    public IReadOnlyList<OrderRecordAmountView> Fees => [.. Order.Fees.Select(Of)];

    public IReadOnlyList<OrderRecordAmountView> Discounts => [.. Order.Discounts.Select(Of)];

    public IReadOnlyList<OrderRecordTaxView> Taxes => [.. Order.Taxes.Select(t => new OrderRecordTaxView(t, Currency))];

    public IReadOnlyList<OrderRecordMoveView> Moves => [.. Order.Moves.Select(m => new OrderRecordMoveView(m))];

    public OrderRecordContactView? Contact => Order.Contact is { } contact ? new OrderRecordContactView(contact) : null;

    public OrderRecordAddressView? Address => Order.Address is { } address ? new OrderRecordAddressView(address) : null;

    /// <summary>As the schema writes what can be one of several: <c>CARD_AT_DOOR</c>.</summary>
    public string PaymentMethod => string.Concat(Order.PaymentMethod.Select((c, i) => i > 0 && char.IsUpper(c) && char.IsLower(Order.PaymentMethod[i - 1]) ? $"_{c}" : c.ToString())).ToUpperInvariant();

    public Money Of(long minorUnits) => new(minorUnits, Currency);

    private OrderRecordAmountView Of(OrderAmount amount) => new(amount.Kind, amount.Label, Of(amount.Amount));
}

internal sealed record OrderRecordLineView(OrderLineDocument Line, Currency Currency)
{
    public IReadOnlyList<OrderRecordOptionView> Options => [.. Line.Options.Select(o => new OrderRecordOptionView(o.OptionId, o.Name, new Money(o.Extra, Currency)))];
}

internal sealed record OrderRecordOptionView(Guid OptionId, string Name, Money Extra);

internal sealed record OrderRecordAmountView(string Kind, string Label, Money Amount);

internal sealed record OrderRecordTaxView(OrderTax Tax, Currency Currency)
{
    private const decimal PartsPerPercent = 10_000;

    public string Percent => (Tax.PartsPerMillion / PartsPerPercent).ToString("0.####", CultureInfo.InvariantCulture);
}

internal sealed record OrderRecordContactView(OrderContact Contact);

internal sealed record OrderRecordAddressView(OrderAddress Address);

internal sealed record OrderRecordMoveView(OrderMove Move)
{
    /// <summary>The sort of whoever did it; which member of staff is nobody's business here.</summary>
    public string By => Move.By.Split(':')[0];
}
