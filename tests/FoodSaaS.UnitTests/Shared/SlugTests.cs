using FoodSaaS.Shared;
using FsCheck;
using FsCheck.Xunit;

namespace FoodSaaS.UnitTests.Shared;

public sealed class SlugTests
{
    private const string Shape = "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$";

    [Theory]
    [InlineData("zwiebel", "zw1ebe1")]
    [InlineData("zwiebel", "zwi-ebel")]
    [InlineData("burnt-oven", "bumt0ven")]
    [InlineData("corner", "cor-ner")]
    [InlineData("corner", "comer")]
    [InlineData("l0l", "1-o-i")]
    public void Names_that_people_mistake_for_each_other_fold_to_one(string one, string other) => Assert.Equal(Slug.Parse(one)!.Value.Folded, Slug.Parse(other)!.Value.Folded);

    [Theory]
    [InlineData("zwiebel", "zwiebel-2")]
    [InlineData("corner", "comner")]
    [InlineData("pizza", "pizze")]
    public void Names_that_look_different_stay_different(string one, string other) => Assert.NotEqual(Slug.Parse(one)!.Value.Folded, Slug.Parse(other)!.Value.Folded);

    [Property(MaxTest = 2_000)]
    public void A_slug_made_of_any_name_is_valid(NonNull<string> name)
    {
        var slug = Slug.From(name.Get.Normalize(System.Text.NormalizationForm.FormC), "brand");

        Assert.Matches(Shape, slug.Value);
        Assert.Equal(slug, Slug.Parse(slug.Value));
    }

    [Property(MaxTest = 500)]
    public void A_long_name_makes_a_slug_that_fits(NonNull<string> name, byte times) =>
        Assert.Matches(Shape, Slug.From(string.Concat(Enumerable.Repeat("Ä - " + name.Get.Normalize(), times)), "brand").Value);

    [Theory]
    [InlineData("Café Müller & Söhne", "cafe-mueller-and-soehne")]
    [InlineData("Joe's Diner", "joes-diner")]
    [InlineData("  Pizza!!  ", "pizza")]
    [InlineData("Straße", "strasse")]
    [InlineData("Crème brûlée", "creme-brulee")]
    [InlineData("日本語", "brand")]
    [InlineData("---", "brand")]
    [InlineData("", "brand")]
    public void A_name_becomes_an_address(string name, string slug) => Assert.Equal(slug, Slug.From(name, "brand").Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("A")]
    [InlineData("a_b")]
    [InlineData("a.b")]
    [InlineData("ä")]
    [InlineData("a\0")]
    [InlineData("аdmin")]
    [InlineData("a b")]
    public void What_is_no_name_of_a_host_is_no_slug(string? text) => Assert.Null(Slug.Parse(text));

    [Fact]
    public void Sixty_three_characters_fit_and_no_more()
    {
        Assert.NotNull(Slug.Parse(new string('a', 63)));
        Assert.Null(Slug.Parse(new string('a', 64)));
    }

    [Property(MaxTest = 1_000)]
    public void Only_valid_text_is_parsed(byte[] choices)
    {
        var text = string.Concat(choices.Take(70).Select(c => "ab09--zAä ."[c % 11]));
        var isSlug = text.Length is > 0 and <= 63 && !text.StartsWith('-') && !text.EndsWith('-') && text.All("ab09-z".Contains);

        Assert.Equal(isSlug, Slug.Parse(text) is not null);
    }
}
