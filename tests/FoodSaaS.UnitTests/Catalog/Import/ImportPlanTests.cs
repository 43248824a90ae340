using FoodSaaS.Catalog.Domain.Import;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog.Import;

public sealed class ImportPlanTests
{
    [Fact]
    public void Rows_of_one_dish_become_its_sizes_in_the_order_of_the_file()
    {
        var plan = MenuFile.Plan("Name,Category,Price\nFillet (275g),Steaks,41\nTea,Drinks,3\nfillet (350 g),Steaks,53\nFillet,Sandwiches,12\n");

        Assert.Equal(
            ["Steaks > Fillet > 275g: 41.00 Fixed", "Steaks > Fillet > 350 g: 53.00 Fixed", "Drinks > Tea > -: 3.00 Fixed", "Sandwiches > Fillet > -: 12.00 Fixed"],
            MenuFile.Lines(plan));
        Assert.Equal([2, 4], plan.Dishes[0].Lines);
        Assert.Equal(new ImportSummary(Rows: 4, Ok: 4, Warnings: 0, Rejected: 0, Dishes: 3, Sizes: 4, Categories: 3), plan.Summary);
    }

    [Fact]
    public void A_size_column_makes_sizes_too()
    {
        var plan = MenuFile.Plan("Name;Größe;Preis\nPizza Salami;klein;8,50\nPizza Salami;groß;11,00\nCola (0,3 l);;3,20\n");

        Assert.Equal(["Menu > Pizza Salami > klein: 8.50 Fixed", "Menu > Pizza Salami > groß: 11.00 Fixed", "Menu > Cola > 0,3 l: 3.20 Fixed"], MenuFile.Lines(plan));
    }

    [Fact]
    public void Spelling_does_not_split_dishes_or_categories()
    {
        var plan = MenuFile.Plan("Name,Category,Size,Price\nCrème Brûlée,Desserts,small,5\nCREME  BRULEE,desserts,large,8\n");

        Assert.Equal(["Desserts > Crème Brûlée > small: 5.00 Fixed", "Desserts > Crème Brûlée > large: 8.00 Fixed"], MenuFile.Lines(plan));
        Assert.Equal("Desserts", plan.Verdicts[1].CategoryName);
    }

    [Fact]
    public void The_second_of_two_different_rows_for_one_size_is_rejected()
    {
        var plan = MenuFile.Plan("Name,Price\nSoup,4\nsoup,5\n");

        Assert.Equal(RowStatus.Rejected, plan.Verdicts[1].Status);
        var reason = Assert.Single(plan.Verdicts[1].Reasons);
        Assert.Equal(("DUPLICATE_ROW", "Name"), (reason.Code, reason.Field));
        Assert.Contains("Line 2 ", reason.Message, StringComparison.Ordinal);
        Assert.Equal(["Menu > Soup > -: 4.00 Fixed"], MenuFile.Lines(plan));
    }

    [Fact]
    public void A_repeated_row_is_ignored_with_a_warning()
    {
        var plan = MenuFile.Plan("Name,Price\nSoup,4\nSoup,4.00\n");

        Assert.Equal((RowStatus.Warning, "DUPLICATE_ROW"), (plan.Verdicts[1].Status, Assert.Single(plan.Verdicts[1].Reasons).Code));
        Assert.Equal([2], Assert.Single(plan.Dishes).Lines);
    }

    [Fact]
    public void A_nameless_size_among_others_is_pointed_out()
    {
        var plan = MenuFile.Plan("Name,Price\nLatte,3\nLatte (large),4\n");

        Assert.Equal(["SIZE_NAME_MISSING"], MenuFile.Codes(plan.Verdicts[0]));
        Assert.Equal(2, Assert.Single(plan.Dishes).Sizes.Count);
    }

    [Fact]
    public void A_dish_without_a_category_goes_to_the_default_one()
    {
        var plan = MenuFile.Plan("Name,Category,Price\nSoup,,4\n");

        Assert.Equal("Menu", Assert.Single(plan.Dishes).CategoryName);
        Assert.Equal(["CATEGORY_MISSING"], MenuFile.Codes(plan.Verdicts[0]));
    }

    [Fact]
    public void Keys_survive_spelling_order_and_prices()
    {
        var first = MenuFile.Plan("Name,Category,Price\nFillet (275g),Steaks,41\nMüsli,Breakfast,5\n");
        var second = MenuFile.Plan("Price;Category;Name\n6;BREAKFAST;Müsli \n44;steaks;fillet  (275G)\n");

        Assert.Equal(Keys(first).Order(StringComparer.Ordinal), Keys(second).Order(StringComparer.Ordinal));

        static IEnumerable<string> Keys(ImportPlan plan) => plan.Dishes.SelectMany(dish => dish.Sizes.Select(size => size.Key).Append(dish.Key));
    }

    [Fact]
    public void Names_of_signs_only_are_dishes_of_their_own() => Assert.Equal(2, MenuFile.Plan("Name,Price\n★★,4\n★★★,5\n").Dishes.Count);

    [Fact]
    public void References_are_kept_with_dish_and_size()
    {
        var dish = Assert.Single(MenuFile.Plan("SKU,Name,Size,Price\nA1,Tea,small,2\nA2,Tea,large,3\n").Dishes);

        Assert.Equal("A1", dish.Reference);
        Assert.Equal(["A1", "A2"], dish.Sizes.Select(size => size.Reference!));
    }

    [Fact]
    public void Sizes_share_the_first_description()
    {
        var plan = MenuFile.Plan("Name,Description,Size,Price\nTea,,small,2\nTea,hot,medium,3\nTea,cold,large,4\n");

        Assert.Equal("hot", Assert.Single(plan.Dishes).Description);
        Assert.Equal(["DESCRIPTION_DIFFERS"], MenuFile.Codes(plan.Verdicts[2]));
    }

    [Fact]
    public void The_same_sheet_gives_the_same_plan()
    {
        const string text = "Name,Category,Price,Allergens\nSoup,Starters,4,milk\nTea (x2),Drinks,-1,\n=X,,5,dust\n";

        Assert.Equivalent(MenuFile.Plan(text), MenuFile.Plan(text), strict: true);
    }
}
