using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Ordering.Domain.Pricing;

/// <summary>All that an order's price depends on. Amounts are minor units of <paramref name="Currency"/>.</summary>
/// <param name="Day">Of the sale, where it is made: decides the tax rates.</param>
/// <param name="Lines">Their ids differ.</param>
/// <param name="Discounts">What promotions decided; a discount of a line that is not there gives nothing.</param>
/// <param name="Tip">0 or more; untaxed.</param>
/// <param name="IsPaidInCash">Whether the total is rounded to what there are coins for.</param>
internal sealed record PriceRequest(
    Currency Currency,
    ServiceType Service,
    Guid LocationId,
    LocalDate Day,
    TaxTable Taxes,
    PriceRules Rules,
    IReadOnlyList<RequestedLine> Lines,
    IReadOnlyList<GivenDiscount> Discounts,
    long Tip,
    bool IsPaidInCash);

/// <param name="UnitPrice">Of one piece, or of <paramref name="PerGrams"/> grams, options not included.</param>
/// <param name="PerGrams">Null where it is sold by the piece.</param>
/// <param name="Grams">Of one portion, exactly where it is sold by weight.</param>
/// <param name="Quantity">Pieces or portions: 1 to <see cref="PricingLimits.Quantity"/>.</param>
internal sealed record RequestedLine(Guid LineId, long UnitPrice, int? PerGrams, int? Grams, int Quantity, string TaxClass, IReadOnlyList<RequestedOption> Options);

/// <param name="Extra">On top of each piece or portion.</param>
/// <param name="TaxClass">Null for that of the dish.</param>
internal sealed record RequestedOption(Guid OptionId, long Extra, string? TaxClass);

/// <summary>Money off, as a promotion decided it.</summary>
/// <param name="Kind">The promotion's own code.</param>
/// <param name="Amount">0 or more; never more is given than there is to pay for goods.</param>
/// <param name="LineId">The only line that it is for; null for all together.</param>
internal sealed record GivenDiscount(string Kind, string Label, long Amount, Guid? LineId);

/// <summary>Within these nothing overflows, whatever a dish costs.</summary>
internal static class PricingLimits
{
    public const int Lines = 50;
    public const int Quantity = 99;
    public const int Grams = 50_000;
}
