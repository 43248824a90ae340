using FoodSaaS.Catalog.Domain;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class ItemFactsProperties
{
    private static readonly Gen<List<Allergen>> Allergens = Gen.Elements(Enum.GetValues<Allergen>()).ListOf().Select(list => list.Distinct().ToList());
    private static readonly Gen<List<Diet>> Diets = Gen.Elements(Enum.GetValues<Diet>()).ListOf().Select(list => list.Distinct().ToList());

    private static readonly Gen<OptionEffect> Effects =
        from isDefault in Gen.Elements(true, false)
        from allergens in Allergens
        from removed in Allergens
        from diets in Diets
        from added in Diets
        select new OptionEffect(isDefault, allergens, removed, diets, added);

    private static readonly Gen<(List<Allergen> Allergens, List<Diet> Diets, List<OptionEffect> Chosen)> Dishes =
        from allergens in Allergens
        from diets in Diets
        from chosen in Effects.ListOf()
        select (allergens, diets, chosen.Take(6).ToList());

    [Fact]
    public void Whatever_a_chosen_option_brings_is_in_the_dish() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Dishes.ToArbitrary(), dish => dish.Chosen.SelectMany(e => e.Allergens).All(Facts(dish).Allergens.Contains)));

    [Fact]
    public void An_allergen_leaves_only_where_a_chosen_option_takes_it_away() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Dishes.ToArbitrary(), dish => dish.Allergens.Except(Facts(dish).Allergens).All(gone => dish.Chosen.Exists(e => e.RemovedAllergens.Contains(gone)))));

    [Fact]
    public void No_diet_is_promised_that_nobody_made_or_that_a_chosen_option_breaks() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Dishes.ToArbitrary(), dish => Facts(dish).Diets.All(diet =>
            (dish.Diets.Contains(diet) || dish.Chosen.Exists(e => e.AddedDiets.Contains(diet))) && dish.Chosen.TrueForAll(e => e.Suits(diet)))));

    [Fact]
    public void The_order_of_choosing_does_not_count() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Dishes.ToArbitrary(), dish => Same(Facts(dish), ItemFacts.Of(dish.Allergens, dish.Diets, Enumerable.Reverse(dish.Chosen)))));

    [Fact]
    public void Without_options_a_dish_is_what_the_kitchen_says() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(Dishes.ToArbitrary(), dish => Same(new ItemFacts([.. dish.Allergens.Order()], [.. dish.Diets.Order()]), ItemFacts.Of(dish.Allergens, dish.Diets, []))));

    [Theory]
    [InlineData("without cheese", "Gluten", "Vegan, Vegetarian")]
    [InlineData("gluten-free bun", "Milk", "Vegetarian, GlutenFree")]
    [InlineData("bacon", "Gluten, Milk", "")]
    [InlineData("shrimps", "Gluten, Crustaceans, Milk", "")]
    [InlineData("without cheese + parmesan", "Gluten, Milk", "Vegetarian")]
    public void A_cheese_sandwich_as_it_is_chosen(string choice, string allergens, string diets)
    {
        var options = new Dictionary<string, OptionEffect>(StringComparer.Ordinal)
        {
            ["without cheese"] = new(false, [], [Allergen.Milk], [Diet.Vegan], [Diet.Vegan]),
            ["gluten-free bun"] = new(false, [], [Allergen.Gluten], [Diet.Vegetarian], [Diet.GlutenFree]),
            ["bacon"] = new(false, [], [], [], []),
            ["shrimps"] = new(false, [Allergen.Crustaceans], [], [Diet.Vegetarian], []),
            ["parmesan"] = new(false, [Allergen.Milk], [], [Diet.Vegetarian], []),
        };

        var facts = ItemFacts.Of([Allergen.Gluten, Allergen.Milk], [Diet.Vegetarian], choice.Split(" + ").Select(name => options[name]));

        Assert.Equal((allergens, diets), (string.Join(", ", facts.Allergens), string.Join(", ", facts.Diets)));
    }

    private static ItemFacts Facts((List<Allergen> Allergens, List<Diet> Diets, List<OptionEffect> Chosen) dish) => ItemFacts.Of(dish.Allergens, dish.Diets, dish.Chosen);

    private static bool Same(ItemFacts one, ItemFacts other) => one.Allergens.SequenceEqual(other.Allergens) && one.Diets.SequenceEqual(other.Diets);
}
