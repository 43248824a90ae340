using FoodSaaS.Api.Demo;
using FoodSaaS.Catalog.Domain.Taxes;
using FoodSaaS.Cms.Application.Starter;
using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.UnitTests.Cms;
using NodaTime;

namespace FoodSaaS.UnitTests.Demo;

public sealed class DemoBrandTests
{
    [Theory]
    [InlineData("funkelofen")]
    [InlineData("yoinoki")]
    [InlineData("emberwick")]
    public void Says_on_its_legal_pages_whatever_the_starter_site_leaves_open(string slug)
    {
        var demo = Of(slug);
        var brand = new Brand(new TenantId(Ids.New()), Slug.Parse(slug)!.Value, demo.Name, demo.Country, Currency.Of(demo.Currency), demo.TimeZone, demo.Locales, demo.DefaultLocale, BrandStatus.Active);
        var legal = new StarterSite(brand, CmsSamples.Noon).Pages().Where(p => p.Path is "/imprint" or "/privacy" or "/terms" or "/allergens").SelectMany(p => p.Draft.Blocks).OfType<TextBlock>();
        var blanks = new DemoBlanks(demo);
        var filled = legal.SelectMany(text => demo.Locales.Select(l => blanks.Fill(l, text.Markdown.In(l, l)))).ToList();

        Assert.Equal(4 * demo.Locales.Length, filled.Count);
        Assert.All(filled, text => Assert.DoesNotMatch(@"\*\*\[|【", text));
    }

    [Theory]
    [InlineData("funkelofen", "margherita", ServiceType.Delivery, 70_000)]
    [InlineData("funkelofen", "margherita", ServiceType.DineIn, 70_000)]
    [InlineData("funkelofen", "pils", ServiceType.Pickup, 190_000)]
    [InlineData("yoinoki", "yoi-shoyu", ServiceType.Pickup, 80_000)]
    [InlineData("yoinoki", "yoi-shoyu", ServiceType.DineIn, 100_000)]
    [InlineData("yoinoki", "ryokucha", ServiceType.Delivery, 80_000)]
    [InlineData("yoinoki", "reishu", ServiceType.Delivery, 100_000)]
    public void Dishes_are_taxed_as_in_their_country(string slug, string dish, ServiceType service, int rate)
    {
        var demo = Of(slug);
        var category = demo.Json("menu.json")!["categories"]!.AsArray().Single(c => c!["items"]!.AsArray().Any(i => i!["slug"]!.GetValue<string>() == dish))!;

        Assert.Equal(rate, new TaxTable(true, CountryTaxes.For(demo.Country)).RateFor(category["taxClass"]?.GetValue<string>(), service, null, new LocalDate(2026, 5, 1)));
    }

    private static DemoBrand Of(string slug) => DemoBrand.Read(DemoBrand.Folders().Single(f => Path.GetFileName(f) == slug));
}
