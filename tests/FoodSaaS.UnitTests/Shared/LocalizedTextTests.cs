using FoodSaaS.Shared;
using FsCheck;
using FsCheck.Xunit;

namespace FoodSaaS.UnitTests.Shared;

public sealed class LocalizedTextTests
{
    private readonly LocalizedText _soup = new([new("en", "Soup"), new("de", "Suppe")]);

    [Theory]
    [InlineData("de", "en", "Suppe")]
    [InlineData("ja", "en", "Soup")]
    [InlineData("ja", "fr", "Suppe")]
    public void A_text_is_found_in_the_language_then_the_fallback_then_any(string locale, string fallback, string text) => Assert.Equal(text, _soup.In(locale, fallback));

    [Fact]
    public void Nothing_is_empty_and_says_so()
    {
        Assert.True(LocalizedText.Empty.IsEmpty);
        Assert.Equal("", LocalizedText.Empty.In("de", "en"));
        Assert.True(LocalizedText.Of("de", " \t ").IsEmpty);
    }

    [Fact]
    public void Order_does_not_matter_words_do()
    {
        Assert.Equal(_soup, new LocalizedText([new("de", "Suppe"), new("en", " Soup ")]));
        Assert.Equal(_soup.GetHashCode(), new LocalizedText([new("de", "Suppe"), new("en", "Soup")]).GetHashCode());
        Assert.NotEqual(_soup, _soup.With("de", "Brühe"));
    }

    [Fact]
    public void The_last_text_of_a_language_counts_unless_it_is_blank()
    {
        Assert.Equal(_soup, new LocalizedText([new("en", "Broth"), new("de", "Suppe"), new("en", "Soup"), new("de", " "), new("ja", "")]));
        Assert.Equal(["de", "en"], _soup.Texts.Keys);
    }

    [Property(MaxTest = 300)]
    public void Writing_one_language_leaves_the_others(NonNull<string> text)
    {
        var changed = _soup.With("ja", text.Get);

        Assert.Equal("Suppe", changed.In("de", "en"));
        Assert.Equal(string.IsNullOrWhiteSpace(text.Get) ? "Soup" : text.Get.Trim(), changed.In("ja", "en"));
        Assert.Equal("Suppe", _soup.In("de", "en"));
    }
}
