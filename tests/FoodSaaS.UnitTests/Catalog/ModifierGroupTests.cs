using FoodSaaS.Catalog.Domain;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class ModifierGroupTests
{
    private static readonly Instant Later = Menus.Noon + Duration.FromMinutes(5);

    [Fact]
    public void A_new_group_is_seen_by_nobody_yet()
    {
        var group = Dips();
        Assert.Empty(group.Events);
        Assert.Equal(["modifier-groups"], group.CacheTags);
    }

    [Fact]
    public void A_change_tells_the_dishes_that_have_it()
    {
        var group = Dips();
        group.Commit();
        var dish = Guid.NewGuid();
        Assert.True(group.Change(group.Choice with { Bounds = new ChoiceBounds(1, 2, 0) }, [dish], Later));
        Assert.Equal(["modifier-groups", $"modifier-group:{group.Id:N}", "menu"], group.CacheTags);
        Assert.Equal([dish], Assert.IsType<MenuChanged>(Assert.Single(group.Events)).ItemIds);
    }

    [Fact]
    public void A_change_that_no_dish_shows_leaves_the_menu_alone()
    {
        var group = Dips();
        group.Commit();
        group.Change(group.Choice with { Name = Menus.Text("Saucen") }, [], Later);
        Assert.DoesNotContain("menu", group.CacheTags);
        Assert.Empty(group.Events);
    }

    [Fact]
    public void The_same_again_is_no_change()
    {
        var group = Dips();
        group.Commit();
        Assert.False(group.Change(group.Choice with { Options = [.. group.Choice.Options] }, [Guid.NewGuid()], Later));
    }

    [Fact]
    public void Listed_options_keep_their_ids_and_others_go()
    {
        var group = Dips();
        var ketchup = group.Choice.Options[1];
        group.Change(group.Choice with { Options = [ketchup with { Price = 50 }, new OptionDetails(null, Menus.Text("Aioli"), 120, false, [Allergen.Eggs], [])] }, [], Later);
        Assert.Equal(["Ketchup", "Aioli"], group.Choice.Options.Select(o => o.Name.In("de", "de")));
        Assert.Equal((ketchup.Id, 50L), (group.Choice.Options[0].Id, group.Choice.Options[0].Price));
    }

    private static ModifierGroup Dips() => ModifierGroup.Create(
        Slug.Parse("dips")!.Value,
        new ModifierChoice(Menus.Text("Dips"), new ChoiceBounds(0, 2, 1), [new OptionDetails(null, Menus.Text("Mayo"), 100, true, [Allergen.Eggs], []), new OptionDetails(null, Menus.Text("Ketchup"), 0, false, [], [Diet.Vegan])]),
        Menus.Noon);
}
