using FoodSaaS.Catalog.Domain.Import;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog.Import;

public sealed class AllergenAndDietTests
{
    [Theory]
    [InlineData("milk, Eggs; nuts", "EGGS,MILK,NUTS")]
    [InlineData("enthält Milch / Weizen", "GLUTEN,MILK")]
    [InlineData("卵・乳・小麦、えび", "GLUTEN,CRUSTACEANS,EGGS,MILK")]
    [InlineData("fruits à coque, céleri, œufs", "EGGS,NUTS,CELERY")]
    [InlineData("frutos de cáscara, moluscos", "NUTS,MOLLUSCS")]
    [InlineData("frutta a guscio, sedano, senape", "NUTS,CELERY,MUSTARD")]
    [InlineData("1,3,7,14", "GLUTEN,EGGS,MILK,MOLLUSCS")]
    [InlineData("a c g", "GLUTEN,EGGS,MILK")]
    [InlineData("A/C/G", "GLUTEN,EGGS,MILK")]
    [InlineData("none", "")]
    [InlineData("-", "")]
    [InlineData("nut free, 15, dust", "", 3)]
    [InlineData("N", "MOLLUSCS", 1)]
    public void Reads_words_numbers_and_letters(string cell, string codes, int warnings = 0)
    {
        var plan = MenuFile.Plan($"Name,Price,Allergens\nSoup,4,\"{cell}\"");

        Assert.Equal(codes, string.Join(',', plan.Dishes[0].Allergens));
        Assert.Equal(Enumerable.Repeat("UNKNOWN_ALLERGEN", warnings), MenuFile.Codes(plan.Verdicts[0]));
    }

    [Theory]
    [InlineData("O", "L,M,N", "CELERY,MUSTARD,SESAME")]
    [InlineData("I", "L,M,N", "SULPHITES,LUPIN,MOLLUSCS")]
    public void The_column_tells_Austrian_letters_from_those_in_sequence(string telling, string cell, string codes)
    {
        var plan = MenuFile.Plan($"Name,Price,Allergens\nSoup,4,\"{cell}\"\nWine,5,{telling}");

        Assert.Equal(codes, string.Join(',', plan.Dishes[0].Allergens));
        Assert.Equal(RowStatus.Ok, plan.Verdicts[0].Status);
    }

    [Fact]
    public void Every_EU_number_is_an_allergen()
    {
        var plan = MenuFile.Plan("Name,Price,Allergens\nAll of it,4,\"1,2,3,4,5,6,7,8,9,10,11,12,13,14\"");

        Assert.Equal(AllergenCodes.InOrder, plan.Dishes[0].Allergens);
        Assert.Equal(14, AllergenCodes.InOrder.Distinct().Count());
    }

    [Theory]
    [InlineData("vegan, gluten-free", "VEGAN,GLUTEN_FREE")]
    [InlineData("GLUTEN_FREE; LACTOSE_FREE", "GLUTEN_FREE,LACTOSE_FREE")]
    [InlineData("vegetarisch / laktosefrei", "VEGETARIAN,LACTOSE_FREE")]
    [InlineData("ヴィーガン・ハラル", "VEGAN,HALAL")]
    [InlineData("végétarien, sans gluten", "VEGETARIAN,GLUTEN_FREE")]
    [InlineData("V, GF", "VEGETARIAN,GLUTEN_FREE")]
    [InlineData("kosher, keto", "KOSHER", 1)]
    public void Reads_diets(string cell, string codes, int warnings = 0)
    {
        var plan = MenuFile.Plan($"Name,Price,Diets\nSoup,4,\"{cell}\"");

        Assert.Equal(codes, string.Join(',', plan.Dishes[0].Diets));
        Assert.Equal(Enumerable.Repeat("UNKNOWN_DIET", warnings), MenuFile.Codes(plan.Verdicts[0]));
    }

    [Fact]
    public void A_dish_has_every_allergen_of_its_sizes_and_only_the_diets_of_all()
    {
        var dish = Assert.Single(MenuFile.Plan("Name,Size,Price,Allergens,Diets\nSoup,small,4,milk,\"vegetarian, halal\"\nSoup,medium,5,,\nSoup,large,6,egg,vegetarian").Dishes);

        Assert.Equal(["EGGS", "MILK"], dish.Allergens);
        Assert.Equal(["VEGETARIAN"], dish.Diets);
    }
}
