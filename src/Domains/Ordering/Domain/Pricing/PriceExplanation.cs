namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>One amount of a bill, without words: what it is, how much, and what it came from.</summary>
/// <param name="Amount">Minor units; what is taken off is below zero.</param>
/// <param name="LineId">The line that it belongs to; null where it belongs to the order.</param>
/// <param name="OptionId">The option that it is the extra of.</param>
/// <param name="Code">The kind of a fee, or the promotion's own code of a discount.</param>
/// <param name="Times">By how many pieces the amount before was multiplied.</param>
/// <param name="PartsPerMillion">The rate, of a tax or of a fee that is a share.</param>
/// <param name="Of">The amount that the rate is of.</param>
internal sealed record PriceStep(
    PriceStepKind Kind,
    long Amount,
    Guid? LineId = null,
    Guid? OptionId = null,
    string? Code = null,
    int? Times = null,
    int? PartsPerMillion = null,
    long? Of = null);

internal enum PriceStepKind
{
    /// <summary>One piece or portion of a dish, without options.</summary>
    Dish,

    /// <summary>What an option adds to it.</summary>
    Option,

    /// <summary>All pieces of a line: dish and options, so many times.</summary>
    Line,

    /// <summary>All lines.</summary>
    Subtotal,
    Discount,
    Fee,

    /// <summary>Is part of the total already.</summary>
    IncludedTax,

    /// <summary>Comes on top.</summary>
    AddedTax,
    Tip,

    /// <summary>The subtotal, discounts, fees, added taxes and the tip.</summary>
    Total,
}

/// <summary>Shows how a total came about.</summary>
internal static class PriceExplanation
{
    public static IReadOnlyList<PriceStep> Of(PriceRequest request, PricedOrder order) =>
    [
        .. request.Lines.Zip(order.Lines).SelectMany(l => Line(l.First, l.Second)),
        new(PriceStepKind.Subtotal, order.Subtotal),
        .. order.Discounts.Select(d => new PriceStep(PriceStepKind.Discount, -d.Amount, d.LineId, Code: d.Kind)),
        .. order.Fees.Select(f => Fee(f, order, request.Rules.For(request.Service).Fee)),
        .. order.Taxes.Select(t => new PriceStep(t.IsIncluded ? PriceStepKind.IncludedTax : PriceStepKind.AddedTax, t.Tax, PartsPerMillion: t.PartsPerMillion, Of: t.Net)),
        .. Tip(order.Tip),
        new(PriceStepKind.Total, order.Total),
    ];

    private static IEnumerable<PriceStep> Line(RequestedLine asked, PricedLine priced) =>
    [
        new(PriceStepKind.Dish, OpenLine.DishOf(asked), asked.LineId),
        .. asked.Options.Select(o => new PriceStep(PriceStepKind.Option, o.Extra, asked.LineId, o.OptionId)),
        new(PriceStepKind.Line, priced.Total, asked.LineId, Times: priced.Quantity),
    ];

    private static PriceStep[] Tip(long tip) => tip == 0 ? [] : [new PriceStep(PriceStepKind.Tip, tip)];

    private static PriceStep Fee(PricedFee fee, PricedOrder order, ServiceFee? service) => fee.Kind == FeeKind.Service && service is { PartsPerMillion: > 0 and var share }
        ? new PriceStep(PriceStepKind.Fee, fee.Amount, Code: fee.Kind.Code(), PartsPerMillion: share, Of: order.Lines.Sum(l => l.Total - l.Discount))
        : new PriceStep(PriceStepKind.Fee, fee.Amount, Code: fee.Kind.Code());
}
