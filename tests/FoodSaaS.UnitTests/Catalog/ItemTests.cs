using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class ItemTests
{
    private static readonly Instant Later = Menus.Noon + Duration.FromMinutes(5);

    [Fact]
    public void A_new_dish_touches_menu_order_and_itself()
    {
        var dish = Menus.Dish(Menus.Details("Suppe"));
        Assert.Equal(["menu", "menu:order", $"item:{dish.Id:N}"], dish.CacheTags);
        Assert.Equal([dish.Id], Assert.IsType<MenuChanged>(Assert.Single(dish.Events)).ItemIds);
    }

    [Fact]
    public void A_price_changes_one_size_and_keeps_its_id()
    {
        var dish = Menus.Dish(Menus.Details("Suppe", new SizeDetails(null, Menus.Text("Klein"), Menus.Fixed(500)), new SizeDetails(null, Menus.Text("Groß"), Menus.Fixed(800)))).Saved();
        var large = dish.Sizes[1].Id;
        Assert.Null(dish.SetPrice(large, service: null, 850, Later));
        Assert.Equal([500L, 850L], dish.Sizes.Select(s => s.Price.Base));
        Assert.Equal(large, dish.Sizes[1].Id);
        Assert.Single(dish.Events);
    }

    [Fact]
    public void A_service_price_leaves_the_base_alone()
    {
        var dish = Menus.Dish(Menus.Details("Suppe")).Saved();
        dish.SetPrice(dish.Sizes[0].Id, ServiceType.Delivery, 1050, Later);
        var price = dish.Sizes[0].Price;
        Assert.Equal((950, 1050, 950), (price.For(service: null), price.For(ServiceType.Delivery), price.For(ServiceType.Pickup)));
    }

    [Fact]
    public void Setting_what_is_there_changes_nothing()
    {
        var dish = Menus.Dish(Menus.Details("Suppe")).Saved();
        dish.SetPrice(dish.Sizes[0].Id, service: null, 950, Later);
        Assert.False(dish.Change(dish.Details with { Name = Menus.Text("Suppe") }, Later));
        Assert.False(dish.SetAvailability(Availability.On, Later));
        Assert.Empty(dish.Events);
        Assert.Equal(Menus.Noon, dish.ChangedAt);
    }

    [Fact]
    public void A_size_on_request_and_a_foreign_size_have_no_price_to_set()
    {
        var dish = Menus.Dish(Menus.Details("Fisch", new SizeDetails(null, LocalizedText.Empty, SizePrice.OnRequest)));
        Assert.Equal("PRICE_ON_REQUEST", dish.SetPrice(dish.Sizes[0].Id, service: null, 1, Later)?.Code);
        Assert.Equal("SIZE_NOT_FOUND", dish.SetPrice(Guid.NewGuid(), service: null, 1, Later)?.Code);
    }

    [Fact]
    public void The_time_of_change_grows_even_under_a_clock_that_stands_still()
    {
        var dish = Menus.Dish(Menus.Details("Suppe")).Saved();
        dish.SetAvailability(Availability.Off(returnsAt: null), Menus.Noon);
        Assert.True(dish.ChangedAt > Menus.Noon);
        Assert.Equal(dish.ChangedAt, Assert.IsType<MenuChanged>(Assert.Single(dish.Events)).ChangedAt);
    }

    [Fact]
    public void Moving_to_another_category_touches_the_order_and_staying_does_not()
    {
        var stays = Menus.Dish(Menus.Details("Suppe")).Saved();
        stays.Change(stays.Details with { Description = Menus.Text("Heiß") }, Later);
        Assert.DoesNotContain("menu:order", stays.CacheTags);

        var moves = Menus.Dish(Menus.Details("Suppe")).Saved();
        moves.Change(moves.Details with { CategoryId = Guid.NewGuid() }, Later);
        Assert.Contains("menu:order", moves.CacheTags);
    }

    [Fact]
    public void A_dish_without_sizes_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => Menus.Dish(Menus.Details("Suppe") with { Sizes = [] }));

    [Fact]
    public void Listed_sizes_stay_in_the_new_order_and_others_go()
    {
        var dish = Menus.Dish(Menus.Details("Suppe", new SizeDetails(null, Menus.Text("Klein"), Menus.Fixed(500)), new SizeDetails(null, Menus.Text("Groß"), Menus.Fixed(800)))).Saved();
        var large = dish.Details.Sizes[1];
        dish.Change(dish.Details with { Sizes = [large, new SizeDetails(null, Menus.Text("Riesig"), new SizePrice(PriceKind.PerWeight, 300, 100, ServicePrices.None))] }, Later);
        Assert.Equal(["Groß", "Riesig"], dish.Details.Sizes.Select(s => s.Name.In("de", "de")));
        Assert.Equal(large.Id, dish.Details.Sizes[0].Id);
    }
}
