using FoodSaaS.Catalog.Domain;
using FoodSaaS.Shared;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class SlugChoiceTests
{
    [Fact]
    public void Is_made_of_the_name_in_the_main_language() => Assert.Equal("kaesespaetzle", Free(Menus.Text("Käsespätzle", "Cheese noodles")));

    [Fact]
    public void Counts_up_until_it_is_free() => Assert.Equal("pizza-3", Free(Menus.Text("Pizza"), "pizza", "pizza-2"));

    [Fact]
    public void Takes_another_language_where_the_main_one_has_no_latin_letters() =>
        Assert.Equal("salmon-nigiri", SlugChoice.Free(LocalizedText.Of("ja", "サーモン").With("en", "Salmon nigiri"), "ja", "dish", new HashSet<Slug>()).Value);

    [Fact]
    public void Falls_back_where_no_language_helps() =>
        Assert.Equal("dish-2", SlugChoice.Free(LocalizedText.Of("ja", "味噌汁"), "ja", "dish", Taken("dish")).Value);

    [Fact]
    public void A_numbered_slug_is_no_longer_than_a_slug_may_be()
    {
        var name = new string('a', 80);
        var slug = SlugChoice.Free(Menus.Text(name), "de", "dish", Taken(new string('a', Slug.MaxLength)));
        Assert.Equal(Slug.MaxLength, slug.Value.Length);
        Assert.EndsWith("a-2", slug.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Not a slug", "SLUG_INVALID")]
    [InlineData("-", "SLUG_INVALID")]
    [InlineData("pizza", "SLUG_TAKEN")]
    public void A_wanted_slug_is_refused_rather_than_changed(string wanted, string code)
    {
        var errors = new List<Error>();
        Assert.Null(SlugChoice.Choose(wanted, Menus.Text("Pizza"), "de", "dish", Taken("pizza"), errors));
        Assert.Equal((code, "slug"), (errors.Single().Code, errors.Single().Field));
    }

    private static string Free(LocalizedText name, params string[] taken) => SlugChoice.Free(name, "de", "dish", Taken(taken)).Value;

    private static HashSet<Slug> Taken(params string[] slugs) => [.. slugs.Select(s => Slug.Parse(s)!.Value)];
}
