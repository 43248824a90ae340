using FoodSaaS.Catalog.Application.Import;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class MenuMergeTests
{
    private static readonly ColumnMapping Columns = new() { Name = 0, Category = 1, Price = 2, Size = 3 };
    private readonly List<Category> _categories = [];
    private readonly List<Item> _items = [];
    private Instant _now = Menus.Noon;

    [Fact]
    public void Rows_become_dishes_with_sizes_in_the_order_of_the_file_and_diners_hear_once()
    {
        var merge = Import(Dish("Pizza", "Margherita", ("klein", 700), ("groß", 1100)), Dish("Pizza", "Salami", (null, 1200)), Dish("Süßes", "Tiramisu", (null, 600)));
        Assert.Equal((3, 2), (merge.NewItems.Count, merge.NewCategories.Count));
        Assert.Equal(["margherita", "salami", "tiramisu"], _items.Select(i => i.Slug.Value));
        Assert.Equal(_items.Take(2).Select(i => i.Id), _categories[0].ItemOrder);
        var told = Assert.IsType<MenuChanged>(Assert.Single(_items.SelectMany(i => i.Events)));
        Assert.Equal(_items.Select(i => i.Id), told.ItemIds);
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        PlannedDish[] file = [Dish("Pizza", "Margherita", ("klein", 700), ("groß", 1100)), Dish("Süßes", "Tiramisu", (null, 600))];
        Import(file);
        Save();
        var before = _categories.Select(c => c.ChangedAt).ToList();
        var again = Import(file);
        Assert.Equal((0, 0, 2), (again.NewItems.Count, again.Updated, again.Unchanged));
        Assert.All(_items, item => Assert.Empty(item.Events));
        Assert.Equal(before, _categories.Select(c => c.ChangedAt));
    }

    [Fact]
    public void A_new_price_changes_just_that_size_and_keeps_service_prices()
    {
        Import(Dish("Pizza", "Margherita", ("klein", 700), ("groß", 1100)));
        _items[0].SetPrice(_items[0].Sizes[1].Id, ServiceType.Delivery, 1300, _now);
        Save();
        var merge = Import(Dish("Pizza", "MARGHERITA", ("klein", 700), ("groß", 1150)));
        Assert.Equal(1, merge.Updated);
        Assert.Equal([(700, 700), (1150, 1300)], _items[0].Sizes.Select(s => (s.Price.Base, s.Price.For(ServiceType.Delivery))));
    }

    [Fact]
    public void A_dish_is_found_by_its_reference_after_its_name_changed()
    {
        Import(Dish("Pizza", "Margherita", ("klein", 700)) with { Reference = "M1" }, Dish("Pizza", "Salami", (null, 900)) with { Reference = "S1" });
        Save();
        var merge = Import(Dish("Pizza", "Margherita DOP", ("klein", 700)) with { Reference = "M1" });
        Assert.Equal((0, 1), (merge.NewItems.Count, merge.Updated));
        Assert.Equal(("Margherita DOP", "margherita"), (_items[0].Name.In("de", "de"), _items[0].Slug.Value));
    }

    [Fact]
    public void Two_dishes_under_one_reference_stay_two()
    {
        PlannedDish[] file = [Dish("Pizza", "Salami", (null, 900)) with { Reference = "1" }, Dish("Pizza", "Margherita", (null, 700)) with { Reference = "1" }];
        Import(file);
        Save();
        Assert.Equal(2, Import(file.Reverse().ToArray()).Unchanged);
    }

    [Fact]
    public void Texts_go_to_the_main_language_and_leave_the_others_alone()
    {
        Import(Dish("Pizza", "Käsepizza", (null, 700)));
        var details = _items[0].Details;
        _items[0].Change(details with { Name = details.Name.With("en", "Cheese pizza"), Description = Menus.Text("Alt", "Old") }, _now);
        Save();
        Import(Dish("Pizza", "Käsepizza", (null, 700)) with { Description = "Neu" });
        Assert.Equal("Cheese pizza", _items[0].Name.In("en", "de"));
        Assert.Equal(("Neu", "Old"), (_items[0].Description.In("de", "de"), _items[0].Description.In("en", "de")));
    }

    [Fact]
    public void What_the_brand_renamed_or_moved_stays_when_the_file_says_what_it_said()
    {
        PlannedDish[] file = [Dish("Pizza", "Margherita", ("klein", 700), ("groß", 1100))];
        Import(file);
        _categories[0].Change(new CategoryTexts(Menus.Text("Aus dem Ofen"), "aus dem ofen", LocalizedText.Empty), _now);
        var renamed = _items[0].Details with { Name = Menus.Text("Margherita DOP"), NameKey = "margherita dop" };
        _items[0].Change(renamed with { Sizes = [renamed.Sizes[0] with { Name = Menus.Text("26 cm") }, renamed.Sizes[1]] }, _now);
        Save();
        var again = Import([.. file, Dish("Pizza", "Salami", (null, 900))]);
        Assert.Equal((1, 0, 1, 0), (again.NewItems.Count, again.Updated, again.Unchanged, again.NewCategories.Count));
        Assert.Equal(_categories[0].Id, again.NewItems[0].CategoryId);
    }

    [Fact]
    public void A_single_size_that_gets_a_name_stays_the_same_size()
    {
        Import(Dish("Pizza", "Margherita", (null, 700)));
        Save();
        var id = _items[0].Sizes[0].Id;
        Import(Dish("Pizza", "Margherita", ("klein", 700), ("groß", 1100)));
        Assert.Equal(2, _items[0].Sizes.Count);
        Assert.Equal(("klein", 700L), (_items[0].Sizes.Single(s => s.Id == id).Name.In("de", "de"), _items[0].Sizes.Single(s => s.Id == id).Price.Base));
    }

    [Fact]
    public void Dishes_and_sizes_that_the_file_lacks_are_left_alone()
    {
        Import(Dish("Pizza", "Margherita", ("klein", 700), ("groß", 1100)), Dish("Pizza", "Salami", (null, 900)));
        Save();
        var merge = Import(Dish("Pizza", "Margherita", ("klein", 700)));
        Assert.Equal((0, 0, 1), (merge.NewItems.Count, merge.Updated, merge.Unchanged));
        Assert.Equal(2, _items[0].Sizes.Count);
    }

    [Fact]
    public void An_empty_cell_never_takes_an_allergen_away()
    {
        Import(Dish("Pizza", "Margherita", (null, 700)) with { Allergens = ["MILK", "GLUTEN"] });
        Save();
        Import(Dish("Pizza", "Margherita", (null, 750)));
        Assert.Equal([Allergen.Gluten, Allergen.Milk], _items[0].Allergens);
    }

    [Fact]
    public void A_menu_that_would_grow_too_large_is_refused_whole()
    {
        var file = Enumerable.Range(0, 201).Select(n => Dish("Pizza", $"Pizza {n}", (null, 700))).ToArray();
        Assert.Equal("TOO_MANY_ITEMS", Assert.Single(Import(file).Errors()).Code);
    }

    private MenuMerge Import(params PlannedDish[] dishes)
    {
        var merge = new MenuMerge([.. _categories], [.. _items], Columns, "de", _now);
        merge.Apply(dishes);
        _categories.AddRange(merge.NewCategories);
        _items.AddRange(merge.NewItems);
        return merge;
    }

    private void Save()
    {
        foreach (var part in _categories.Concat<Aggregate>(_items)) part.Commit();
        _now += Duration.FromMinutes(1);
    }

    private static PlannedDish Dish(string category, string name, params (string? Name, long Price)[] sizes)
    {
        var key = DishKey.Of(category, name);
        var planned = sizes.Select(s => new PlannedSize(DishKey.OfSize(key, s.Name), s.Name, new Money(s.Price, Currency.Of("EUR")), PriceKind.Fixed, null, null)).ToList();
        return new PlannedDish(key, name, category, "", null, planned, [], [], []);
    }
}
