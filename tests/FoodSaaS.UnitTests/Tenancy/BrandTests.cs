using FoodSaaS.Tenancy.Brands;
using FoodSaaS.UnitTests.FrontDoor;
using FsCheck;
using FsCheck.Xunit;

namespace FoodSaaS.UnitTests.Tenancy;

public sealed class BrandTests
{
    private readonly Brand _brand = Samples.Brand with { Locales = ["de", "en", "pt-BR"] };

    [Theory]
    [InlineData(null, "de")]
    [InlineData("", "de")]
    [InlineData("en", "en")]
    [InlineData("EN", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("pt", "pt-BR")]
    [InlineData("pt-PT", "pt-BR")]
    [InlineData("ja", "de")]
    [InlineData("-", "de")]
    [InlineData("*", "de")]
    public void A_reader_gets_his_language_or_the_brands_main_one(string? requested, string locale) => Assert.Equal(locale, _brand.Negotiate(requested));

    [Property(MaxTest = 300)]
    public void The_answers_language_is_always_the_brands(string? requested) => Assert.Contains(_brand.Negotiate(requested), _brand.Locales);

    [Fact]
    public void A_scope_works_for_one_brand_and_never_changes()
    {
        var scope = new TenantScope();
        Assert.Throws<NoTenantException>(() => scope.Current);
        scope.Enter(_brand);

        Assert.Throws<InvalidOperationException>(() => scope.Enter(_brand with { Id = new TenantId(Guid.CreateVersion7()) }));
        Assert.Equal(_brand.Id, scope.Current);
    }
}
