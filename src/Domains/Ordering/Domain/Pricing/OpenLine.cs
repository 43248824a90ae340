namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>A line while it is worked out. A weighed portion is rounded by itself, as scales do it.</summary>
internal sealed class OpenLine
{
    private readonly RequestedLine _line;

    private OpenLine(RequestedLine line, long unitPrice, OpenPart[] parts) => (_line, UnitPrice, Parts) = (line, unitPrice, parts);

    public Guid Id => _line.LineId;

    public int Quantity => _line.Quantity;

    public long UnitPrice { get; }

    public OpenPart[] Parts { get; }

    public long Total => checked(UnitPrice * Quantity);

    public long Discount => Parts.Sum(p => p.Discount);

    public static OpenLine Of(RequestedLine line, RatesOfDay rates)
    {
        if (line.Quantity < 1) throw new ArgumentException("A line has one piece or more.", nameof(line));
        var (dish, dishRate) = (DishOf(line), rates.Of(line.TaxClass));
        var amounts = new AmountsByRate();
        amounts.Add(dishRate, checked(dish * line.Quantity));
        foreach (var option in line.Options)
        {
            amounts.Add(option.TaxClass is { } own ? rates.Of(own) : dishRate, checked(option.Extra * line.Quantity));
            dish = checked(dish + option.Extra);
        }

        return new OpenLine(line, dish, amounts.ToParts());
    }

    /// <summary>What one piece or portion costs without its options.</summary>
    public static long DishOf(RequestedLine line) => line.PerGrams is { } per
        ? Rounding.HalfUp((Int128)line.UnitPrice * (line.Grams ?? throw new ArgumentException("A dish that is sold by weight was not weighed.", nameof(line))), per)
        : line.UnitPrice;

    public PricedLine Close(bool taxIsIncluded) => new(Id, UnitPrice, Quantity, Total, Discount, [.. Parts.Select(p => p.Close(taxIsIncluded))]);
}
