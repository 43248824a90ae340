using FoodSaaS.Catalog.Domain;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class ChoiceTreeTests
{
    private static readonly OfferedOption Mayo = Option(50);
    private static readonly OfferedOption Ketchup = Option(30);
    private static readonly OfferedOption Fries = Option(200, new OfferedGroup("Dip", new ChoiceBounds(1, 2, 1), [Mayo, Ketchup]));
    private static readonly OfferedOption Salad = Option(250);
    private static readonly OfferedGroup[] Offered = [new("Side", new ChoiceBounds(1, 1, 0), [Fries, Salad]), new("Extras", new ChoiceBounds(0, 1, 0), [Option(100)])];

    [Fact]
    public void A_choice_that_keeps_every_rule_says_what_each_option_adds()
    {
        var verdict = ChoiceTree.Judge(Offered, [Chosen(Fries, Chosen(Ketchup), Chosen(Mayo))]);

        Assert.Empty(verdict.Errors);
        Assert.Equal([(Fries.Details.Id!.Value, 200L), (Ketchup.Details.Id!.Value, 0L), (Mayo.Details.Id!.Value, 50L)], verdict.Lines.Select(l => (l.OptionId, l.Extra)));
    }

    [Fact]
    public void Rules_of_nested_groups_hold_where_their_option_was_chosen_and_only_there()
    {
        Assert.Empty(ChoiceTree.Judge(Offered, [Chosen(Salad)]).Errors);
        Assert.Equal(["TOO_FEW_OPTIONS@options.0.nested"], Codes([Chosen(Fries)]));
        Assert.Equal(["OPTION_NOT_FOUND@options.0.nested.0"], Codes([Chosen(Salad, Chosen(Mayo))]));
    }

    [Fact]
    public void Every_broken_rule_is_said_and_nothing_is_priced()
    {
        Assert.Equal(["TOO_FEW_OPTIONS@options"], Codes([]));
        Assert.Equal(["TOO_MANY_OPTIONS@options"], Codes([Chosen(Salad), Chosen(Fries, Chosen(Mayo))]));
        Assert.Equal(["LISTED_TWICE@options.0.nested.1", "OPTION_NOT_FOUND@options.1"], Codes([Chosen(Fries, Chosen(Mayo), Chosen(Mayo)), new ChosenOption(Guid.NewGuid(), [])]));
        Assert.Empty(ChoiceTree.Judge(Offered, []).Lines);
    }

    private static IEnumerable<string> Codes(ChosenOption[] chosen) => ChoiceTree.Judge(Offered, chosen).Errors.Select(e => $"{e.Code}@{e.Field}");

    private static ChosenOption Chosen(OfferedOption option, params ChosenOption[] nested) => new(option.Details.Id!.Value, nested);

    private static OfferedOption Option(long price, params OfferedGroup[] opens) => new(new OptionDetails(Guid.NewGuid(), LocalizedText.Empty, price, false, [], []), opens);
}
