using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.UnitTests.Cms;

/// <summary>A brand and ids for the tests of this folder.</summary>
internal static class CmsSamples
{
    public static readonly string[] Locales = ["de", "en"];

    public static readonly Instant Noon = Instant.FromUtc(2026, 5, 1, 12, 0);

    public static readonly string MediaId = new GlobalId(MediaImage.IdType, Ids.New()).ToString();

    public static readonly string ItemId = new GlobalId("Item", Ids.New()).ToString();

    public static Brand Brand(string country = "DE", string name = "Zur Linde", params string[] locales) => new(
        new TenantId(Ids.New()), Slug.Parse("zur-linde")!.Value, name, country, Currency.Of("EUR"), "Europe/Berlin",
        locales.Length == 0 ? Locales : locales, locales.Length == 0 ? "de" : locales[0], BrandStatus.Active);
}
