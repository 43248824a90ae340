using FoodSaaS.Catalog.Domain;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class CategoryTests
{
    private static readonly Instant Later = Menus.Noon + Duration.FromMinutes(5);

    [Fact]
    public void Arranging_changes_only_what_moves_and_tells_diners_once()
    {
        var (first, second, third) = (Saved("Vorspeisen", 0), Saved("Pizza", 1), Saved("Getränke", 2));
        Category.Arrange([second, first, third], Later);
        Assert.Equal([1, 0, 2], new[] { first, second, third }.Select(c => c.Position));
        Assert.Equal(["menu", "menu:order"], first.CacheTags);
        Assert.Equal(Menus.Noon, third.ChangedAt);
        Assert.Single(new[] { first, second, third }.SelectMany(c => c.Events).OfType<MenuChanged>());
    }

    [Fact]
    public void Arranging_as_it_is_changes_nothing()
    {
        var only = Saved("Pizza", 0);
        Category.Arrange([only], Later);
        only.ArrangeItems([], Later);
        Assert.False(only.Change(new CategoryTexts(Menus.Text("Pizza"), "pizza", LocalizedText.Empty), Later));
        Assert.Empty(only.Events);
    }

    [Fact]
    public void A_new_name_touches_the_pages_of_its_dishes_and_a_new_order_does_not()
    {
        var category = Saved("Pizza", 0);
        category.Change(new CategoryTexts(Menus.Text("Pizzen"), "pizzen", LocalizedText.Empty), Later);
        Assert.Contains($"category:{category.Id:N}", category.CacheTags);
        category.Commit();
        category.ArrangeItems([Guid.NewGuid()], Later);
        Assert.Equal(["menu", "menu:order"], category.CacheTags);
    }

    private static Category Saved(string name, int position)
    {
        var category = Category.Create(Slug.From(name, "category"), new CategoryTexts(Menus.Text(name), NameKey.Of(Menus.Text(name), "de"), LocalizedText.Empty), position, Menus.Noon);
        category.Commit();
        return category;
    }
}
