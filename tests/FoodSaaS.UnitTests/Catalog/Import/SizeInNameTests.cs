using FoodSaaS.Catalog.Domain.Import;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog.Import;

public sealed class SizeInNameTests
{
    [Theory]
    [InlineData("Fillet (275g)", "Fillet", "275g")]
    [InlineData("Salted caramel rolos (x3)", "Salted caramel rolos", "x3")]
    [InlineData("Wings (6 pcs)", "Wings", "6 pcs")]
    [InlineData("Nuggets (6er)", "Nuggets", "6er")]
    [InlineData("Cola (0,5 l)", "Cola", "0,5 l")]
    [InlineData("Steak (ca. 300 g)", "Steak", "ca. 300 g")]
    [InlineData("Pizza (12\")", "Pizza", "12\"")]
    [InlineData("Latte (large)", "Latte", "large")]
    [InlineData("Latte (L)", "Latte", "L")]
    [InlineData("Suppe (groß)", "Suppe", "groß")]
    [InlineData("Wine (glass, 175 ml)", "Wine", "glass, 175 ml")]
    [InlineData("ビール（大）", "ビール", "大")]
    [InlineData("刺身盛り（2人前）", "刺身盛り", "2人前")]
    [InlineData("Curry (hot) (small)", "Curry (hot)", "small")]
    public void Takes_a_plain_size_off_the_name(string text, string name, string size) => Assert.Equal((name, size), SizeInName.Split(text));

    [Theory]
    [InlineData("Burger (vegan)")]
    [InlineData("Mixed Grill (Rump)")]
    [InlineData("Schnitzel (A, C, G)")]
    [InlineData("Schnitzel (g)")]
    [InlineData("Set (12)")]
    [InlineData("Set (1, 3, 9)")]
    [InlineData("Hot dog (since 1987)")]
    [InlineData("(275g)")]
    [InlineData("Fillet (275g) rare")]
    [InlineData("Odd )")]
    [InlineData("Odd ()")]
    public void Leaves_other_parentheses_alone(string text) => Assert.Equal((text, null), SizeInName.Split(text));
}
