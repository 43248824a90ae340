using FoodSaaS.Accounts.Domain;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.UnitTests.Accounts;

public sealed class RegistrationRulesTests
{
    private static readonly BrandRegistration Good = RegistrationForms.Good;

    [Fact]
    public void Makes_an_active_brand_of_a_good_form()
    {
        var accepted = RegistrationForms.Accepted(Good with { BrandName = "  Zwiebel & Co " });

        Assert.Equal("Zwiebel & Co", accepted.Brand.Name);
        Assert.Equal("zwiebel", accepted.Brand.Slug.Value);
        Assert.Equal(Currency.Of("EUR"), accepted.Brand.Currency);
        Assert.Equal(["de", "en"], accepted.Brand.Locales);
        Assert.Equal(BrandStatus.Active, accepted.Brand.Status);
        Assert.Equal("ADA@EXAMPLE.COM", accepted.Email.Normalized);
    }

    [Fact]
    public void Gives_every_brand_an_id_of_its_own() =>
        Assert.NotEqual(RegistrationForms.Accepted(Good).Brand.Id, RegistrationForms.Accepted(Good).Brand.Id);

    [Fact]
    public void Says_everything_that_is_wrong_at_once_each_with_its_field()
    {
        var form = new BrandRegistration("", "nowhere", "short", " ", "A", "ZZ", "EURO", "Mars/Olympus", ["xx"], "de", "");

        Assert.Equal(
            [
                ("EMAIL_INVALID", "email"),
                ("NAME_MISSING", "ownerName"),
                ("NAME_MISSING", "brandName"),
                ("SLUG_INVALID", "slug"),
                ("PASSWORD_TOO_SHORT", "password"),
                ("COUNTRY_UNKNOWN", "country"),
                ("CURRENCY_UNKNOWN", "currency"),
                ("TIME_ZONE_UNKNOWN", "timeZone"),
                ("LOCALE_UNKNOWN", "locales.0"),
                ("LOCALE_UNKNOWN", "defaultLocale"),
                ("LOOK_INVALID", "look"),
            ],
            RegistrationForms.Refused(form));
    }

    [Fact]
    public void Adds_to_errors_that_were_found_before()
    {
        var errors = new List<Error> { AccountsErrors.ProofInvalid };

        Assert.NotNull(RegistrationRules.Read(Good, errors));
        Assert.Null(RegistrationRules.Read(Good with { Currency = "XXX" }, errors));
        Assert.Equal(["PROOF_INVALID", "CURRENCY_UNKNOWN"], errors.Select(e => e.Code));
    }

    [Fact]
    public void Refuses_no_language_a_language_twice_and_eleven_languages()
    {
        Assert.Contains(("LOCALES_COUNT", "locales"), RegistrationForms.Refused(Good with { Locales = [] }));
        Assert.Equal([("LOCALES_COUNT", "locales")], RegistrationForms.Refused(Good with { Locales = ["de", "de"] }));
        string[] many = ["de", "en", "fr", "it", "es", "nl", "pl", "pt", "sv", "da", "fi"];
        Assert.Equal([("LOCALES_COUNT", "locales")], RegistrationForms.Refused(Good with { Locales = many }));
    }

    [Fact]
    public void Looks_at_no_more_languages_than_a_brand_may_have()
    {
        var refused = RegistrationForms.Refused(Good with { Locales = [.. Enumerable.Repeat("xx", 10_000), "de"] });

        Assert.Equal(Languages.MaxOfABrand + 1, refused.Count);
    }

    [Fact]
    public void Refuses_a_main_language_that_was_not_chosen() =>
        Assert.Equal([("LOCALE_UNKNOWN", "defaultLocale")], RegistrationForms.Refused(Good with { DefaultLocale = "fr" }));

    [Fact]
    public void Refuses_control_characters_in_names() =>
        Assert.Equal([("NAME_MISSING", "brandName")], RegistrationForms.Refused(Good with { BrandName = "Zwiebel\r\nBcc: all@example.com" }));

    [Fact]
    public void Every_country_on_offer_makes_a_brand()
    {
        Assert.InRange(Countries.All.Count, 35, 60);
        foreach (var country in Countries.All)
        {
            Assert.All(country.TimeZones, zone => Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)));
            Assert.Equal(Countries.All.OrderBy(c => c.Name, StringComparer.InvariantCulture).Select(c => c.Code), Countries.All.Select(c => c.Code));
            var form = Good with { Country = country.Code, Currency = country.Currency, TimeZone = country.TimeZones[0], Locales = country.Locales, DefaultLocale = country.Locales[0] };
            Assert.Equal(country.Code, RegistrationForms.Accepted(form).Brand.Country);
        }
    }
}
