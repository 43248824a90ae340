using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;

namespace FoodSaaS.Ordering.Domain.Carts;

/// <summary>What somebody wants of a dish. What it costs is never kept here: it is asked anew each time.</summary>
/// <param name="Name">As the dish was called when it was chosen, to name it when it is gone from the menu.</param>
/// <param name="Slug">Of the dish, likewise.</param>
/// <param name="Grams">Of a dish that is sold by weight; null for pieces.</param>
/// <param name="Note">For the kitchen.</param>
internal sealed record CartLine(Guid Id, Guid ItemId, Guid SizeId, LocalizedText Name, string Slug, IReadOnlyList<ChosenOption> Options, int Quantity, int? Grams, string? Note)
{
    public const int MaxQuantity = PricingLimits.Quantity;
    public const int MaxNoteLength = 200;
    public const int MaxGrams = PricingLimits.Grams;
    public const int MaxOptions = 100;

    /// <summary>Whether it is the same food, so that more of it is no line of its own.</summary>
    public bool IsSameAs(CartLine other) =>
        (ItemId, SizeId, Grams, Note) == (other.ItemId, other.SizeId, other.Grams, other.Note) && AreSame(Options, other.Options);

    /// <summary>How many options were chosen, nested ones included.</summary>
    public static int Count(IReadOnlyList<ChosenOption> options) => options.Sum(o => 1 + Count(o.Nested));

    private static bool AreSame(IReadOnlyList<ChosenOption> left, IReadOnlyList<ChosenOption> right) =>
        left.Count == right.Count && left.Zip(right).All(p => p.First.OptionId == p.Second.OptionId && AreSame(p.First.Nested, p.Second.Nested));
}
