using FoodSaaS.Accounts.Domain;
using FsCheck;
using FsCheck.Xunit;

namespace FoodSaaS.UnitTests.Accounts;

public sealed class BrandAddressTests
{
    [Theory]
    [InlineData("abc")]
    [InlineData("zwiebel-2")]
    [InlineData("0123456789012345678901234567890123456789")]
    public void Accepts_3_to_40_characters_of_an_address(string slug) => Assert.Null(BrandAddress.Check(slug));

    [Theory]
    [InlineData(null)]
    [InlineData("ab")]
    [InlineData("-abc")]
    [InlineData("abc-")]
    [InlineData("Abc")]
    [InlineData("a.b.c")]
    [InlineData("zwiebël")]
    [InlineData("01234567890123456789012345678901234567890")]
    public void Refuses_what_is_none(string? slug) => Assert.Equal("SLUG_INVALID", BrandAddress.Check(slug)?.Code);

    [Theory]
    [InlineData("www")]
    [InlineData("admin")]
    [InlineData("api")]
    [InlineData("graphql")]
    [InlineData("foodsaas")]
    [InlineData("xn--zwiebl-hva")]
    [InlineData("adm1n")]
    [InlineData("0auth")]
    [InlineData("p-ay-ment")]
    [InlineData("payrnents")]
    public void Keeps_the_platforms_own_names(string slug) => Assert.Equal("SLUG_RESERVED", BrandAddress.Check(slug)?.Code);

    [Fact]
    public void Suggests_the_name_then_the_name_with_numbers() =>
        Assert.Equal(["zwiebel-and-co", "zwiebel-and-co-2", "zwiebel-and-co-3"], BrandAddress.Suggestions("Zwiebel & Co").Take(3));

    [Theory]
    [InlineData("Admin", "admin-2")]
    [InlineData("www", "www-3")]
    [InlineData("寿司太郎", "restaurant")]
    [InlineData("Ô", "o-restaurant")]
    public void Suggests_something_for_every_name(string name, string first) => Assert.Equal(first, BrandAddress.Suggestions(name).First());

    [Property(MaxTest = 500)]
    public void Suggests_only_what_a_brand_could_have(NonNull<string> name, PositiveInt length) =>
        Assert.All(BrandAddress.Suggestions(name.Get + new string('x', length.Get % 80)).Take(12), slug => Assert.Null(BrandAddress.Check(slug)));
}
