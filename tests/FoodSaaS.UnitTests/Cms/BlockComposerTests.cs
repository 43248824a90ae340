using FoodSaaS.Cms.Application.Pages;
using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;

namespace FoodSaaS.UnitTests.Cms;

public sealed class BlockComposerTests
{
    private static readonly MediaImage Picture = new(Ids.New(), "0123abcd", 1280, 960, LocalizedText.Of("de", "Ein Foto"));

    [Theory]
    [InlineData("de", "Gedeckter Tisch")]
    [InlineData("en", "A table that is laid")]
    public void Describes_the_picture_of_an_opening_in_the_readers_language(string locale, string alt) =>
        Assert.Equal(alt, AltOf(Opening(LocalizedText.Of("de", "Gedeckter Tisch").With("en", "A table that is laid")), locale));

    [Fact]
    public void Falls_back_to_the_pictures_own_description() => Assert.Equal("Ein Foto", AltOf(Opening(alt: null), "de"));

    private static HeroBlock Opening(LocalizedText? alt) => new("h", LocalizedText.Of("de", "Hallo"), LocalizedText.Empty, Picture.Id, LocalizedText.Empty, null, alt);

    private static string? AltOf(HeroBlock block, string locale)
    {
        var composer = new BlockComposer(CmsSamples.Brand(), locale, new Dictionary<Guid, MediaImage> { [Picture.Id] = Picture });
        return Assert.IsType<HeroBlockView>(Assert.Single(composer.Compose([block]))).Image?.Alt;
    }
}
