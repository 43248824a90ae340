using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Ordering.Domain.Carts;

namespace FoodSaaS.Ordering.Application.Carts;

/// <summary>What is wrong with the lines of a cart, as the menu is now.</summary>
internal static class LineProblems
{
    /// <summary>Whether the menu still sells it in the way in which it was chosen.</summary>
    public static bool Fits(CartLine line, PricedDish dish) => dish.Choices.Errors.Count == 0 && dish.PerGrams is null == line.Grams is null;

    public static IEnumerable<CartProblem> Of(IReadOnlyList<QuotedLine> lines) => lines.Count == 0 ? [CartProblems.Empty] : lines.SelectMany(l => Of(l.Line, l.Dish));

    private static IEnumerable<CartProblem> Of(CartLine line, PricedDish? dish)
    {
        if (dish?.UnitPrice is null)
        {
            yield return CartProblems.DishGone(line);
            yield break;
        }

        foreach (var error in dish.Choices.Errors) yield return CartProblems.OptionsInvalid(line, error.Message, error.Field);
        if (dish.PerGrams is null != line.Grams is null) yield return CartProblems.OptionsInvalid(line, "How this dish is sold has changed: choose it anew.", "grams");
        switch (dish.Offer)
        {
            case DishOffer.SoldOut: yield return CartProblems.DishSoldOut(line, dish.BackAt); break;
            case DishOffer.NotServedHere: yield return CartProblems.DishNotServedHere(line); break;
            case DishOffer.NotServedNow: yield return CartProblems.DishNotServedNow(line, dish.BackAt); break;
        }
    }
}
