using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api;

internal sealed class BrandType : ObjectType<Brand>
{
    public BrandType()
        : base("Brand", "A restaurant brand on the platform.")
    {
        GlobalId(b => b.Id.Value);
        Field("slug", AccessRule.Inherited, "Its sub-domain.", b => b.Slug);
        Field("name", AccessRule.Inherited, "Its name.", b => b.Name);
        Field("country", AccessRule.Inherited, "ISO 3166-1 alpha-2 code of its home.", b => b.Country);
        Field("currency", AccessRule.Inherited, "ISO 4217 code; all of its prices are in it.", b => b.Currency.Code);
        Field("timeZone", AccessRule.Inherited, "IANA time zone that it reckons in, where a location has none of its own.", b => b.TimeZone);
        Field("locales", AccessRule.Inherited, "BCP 47 tags of the languages that it writes in.", b => b.Locales);
        Field("defaultLocale", AccessRule.Inherited, "The language of an answer when none of its languages was asked for.", b => b.DefaultLocale);
    }
}
