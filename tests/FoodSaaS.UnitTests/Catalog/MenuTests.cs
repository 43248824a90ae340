using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Menus;
using FoodSaaS.Contracts.Catalog;
using NodaTime;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class MenuTests
{
    private static readonly MenuTerms Lunch = MenuTerms.None with { Name = Menus.Text("Mittag"), NameKey = "mittag", CategoryIds = [Guid.NewGuid(), Guid.NewGuid()] };

    [Fact]
    public void Setting_what_is_there_changes_nothing()
    {
        var menu = Menu.Create(Lunch, 0, Menus.Noon);
        Assert.IsType<MenuChanged>(Assert.Single(menu.Commit()));
        var before = menu.ChangedAt;

        menu.Change(Lunch with { CategoryIds = [.. Lunch.CategoryIds], Dayparts = [] }, Menus.Noon + Duration.FromHours(1));
        Assert.Equal(before, menu.ChangedAt);
        Assert.Empty(menu.Events);

        menu.Change(Lunch with { CategoryIds = [.. Lunch.CategoryIds.Reverse()] }, Menus.Noon + Duration.FromHours(1));
        Assert.Single(menu.Events);
        Assert.Equal([MenuTags.Menus], menu.CacheTags);
    }

    [Fact]
    public void Only_what_moves_changes()
    {
        List<Menu> menus = [Menu.Create(Lunch, 0, Menus.Noon), Menu.Create(Lunch, 1, Menus.Noon), Menu.Create(Lunch, 2, Menus.Noon)];
        foreach (var menu in menus) menu.Commit();

        Menu.Arrange([menus[0], menus[2], menus[1]], Menus.Noon);

        Assert.Equal([0, 2, 1], menus.Select(m => m.Position));
        Assert.Equal([0, 1, 1], menus.Select(m => m.Events.Count));
    }
}
