using FoodSaaS.Shared;

namespace FoodSaaS.Contracts.Catalog;

/// <summary>Judges what diners chose with dishes: whether it keeps the rules of every group, nested ones included, what it adds to the price, what the dish contains then.</summary>
public interface IChoices
{
    /// <summary>One verdict a dish, in the given order; null where there is no such dish.</summary>
    Task<IReadOnlyList<ChoiceVerdict?>> JudgeAsync(IReadOnlyList<ChosenDish> dishes, CancellationToken cancellationToken);
}

/// <summary>A dish as it was chosen.</summary>
public sealed record ChosenDish(Guid ItemId, IReadOnlyList<ChosenOption> Options);

/// <summary>An option, and what was chosen in the groups that it opens. The order counts where the first ones are free.</summary>
public sealed record ChosenOption(Guid OptionId, IReadOnlyList<ChosenOption> Nested);

/// <param name="Errors">Every rule that is broken, at its path: <c>options.0.nested.1</c>. Codes: OPTION_NOT_FOUND, OPTION_UNAVAILABLE, LISTED_TWICE, TOO_FEW_OPTIONS, TOO_MANY_OPTIONS.</param>
/// <param name="Lines">The options with what each adds, the free ones with 0; empty where a rule is broken.</param>
public sealed record ChoiceVerdict(IReadOnlyList<Error> Errors, IReadOnlyList<ChosenLine> Lines);

/// <summary>One chosen option.</summary>
/// <param name="Extra">On top of the dish's price, in minor units.</param>
/// <param name="TaxClass">Null for that of the dish.</param>
/// <param name="ItemId">The dish that it is, as part of a combo, of which stock is to be taken; null for a plain option.</param>
public sealed record ChosenLine(Guid OptionId, LocalizedText Name, long Extra, string? TaxClass, Guid? ItemId = null);
