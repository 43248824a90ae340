using System.ComponentModel;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Ordering.Application.Carts;

[Description("An option that was chosen with a dish.")]
internal sealed record ChosenOptionInput(
    [property: Description("Id of the option.")] GlobalId OptionId,
    [property: Description("What was chosen in the groups that it opens.")] IReadOnlyList<ChosenOptionInput>? Nested = null);

/// <summary>Reads what callers say of a line. Each reader adds what is wrong to the list and returns something harmless.</summary>
internal static class LineForm
{
    /// <summary>More levels than any menu has.</summary>
    private const int MaxDepth = 8;

    public static IReadOnlyList<ChosenOption> Options(IReadOnlyList<ChosenOptionInput>? given, List<Error> errors)
    {
        if (given is null) return [];
        if (DepthOf(given, 1) <= MaxDepth && Count(given) <= CartLine.MaxOptions) return Read(given);
        errors.Add(CartErrors.OptionsTooMany);
        return [];
    }

    public static string? Text(string? given, string field, int maxLength, List<Error> errors)
    {
        var text = given?.Trim();
        if (text?.Length > maxLength) errors.Add(CartErrors.TextTooLong(field, maxLength));
        if (text?.Contains('\0', StringComparison.Ordinal) == true) errors.Add(CartErrors.TextUnreadable(field));
        return string.IsNullOrEmpty(text) ? null : text;
    }

    public static void CheckQuantity(int quantity, int least, List<Error> errors)
    {
        if (quantity < least || quantity > CartLine.MaxQuantity) errors.Add(CartErrors.QuantityOutOfRange(least));
    }

    public static void CheckGrams(int? grams, List<Error> errors)
    {
        if (grams is < 1 or > CartLine.MaxGrams) errors.Add(CartErrors.GramsOutOfRange);
    }

    private static IReadOnlyList<ChosenOption> Read(IReadOnlyList<ChosenOptionInput> given) =>
        [.. given.Select(o => new ChosenOption(o.OptionId.Type == OrderingIds.Option ? o.OptionId.Id : Guid.Empty, Read(o.Nested ?? [])))];

    private static int Count(IReadOnlyList<ChosenOptionInput> given) => given.Sum(o => 1 + Count(o.Nested ?? []));

    private static int DepthOf(IReadOnlyList<ChosenOptionInput> given, int depth) =>
        depth > MaxDepth || given.Count == 0 ? depth : given.Max(o => DepthOf(o.Nested ?? [], depth + 1));
}
