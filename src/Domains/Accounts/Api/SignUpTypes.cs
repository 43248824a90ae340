using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api;

internal sealed record SignedUpView(Brand Brand, string StorefrontUrl, string ConsoleUrl, string PublishableKey, string SecretKey, ViewerView Viewer);

internal sealed class SignedUpType : ObjectType<SignedUpView>
{
    public SignedUpType()
        : base("SignedUp", "A brand that was just opened.")
    {
        Field("brand", AccessRule.Inherited, "The brand.", s => s.Brand);
        Field("storefrontUrl", AccessRule.Inherited, "Where its site is live.", s => s.StorefrontUrl);
        Field("consoleUrl", AccessRule.Inherited, "Where its owner works.", s => s.ConsoleUrl);
        Field("publishableKey", AccessRule.Inherited, "Text of its first publishable API key, for front ends of its own.", s => s.PublishableKey);
        Field("secretKey", AccessRule.Inherited, "Text of its first secret API key, for a server of its own. Shown once: it cannot be shown again.", s => s.SecretKey);
        Field("viewer", AccessRule.Inherited, "The owner, signed in.", s => s.Viewer);
    }
}

internal sealed class SignUpCodeRequestType : ObjectType<SignUpCodeRequestView>
{
    public SignUpCodeRequestType()
        : base("SignUpCodeRequest", "A sign-up code on its way to a mailbox.")
    {
        Field("expiresAt", AccessRule.Inherited, "Until when the code can be confirmed.", r => r.ExpiresAt);
    }
}

internal sealed class CountryType : ObjectType<Country>
{
    public CountryType()
        : base("Country", "A country that brands can sign up from, with what a form may fill in.")
    {
        Field("code", AccessRule.Inherited, "ISO 3166-1 alpha-2.", c => c.Code);
        Field("name", AccessRule.Inherited, "In English.", c => c.Name);
        Field("currency", AccessRule.Inherited, "ISO 4217 code of its currency.", c => c.Currency);
        Field("timeZones", AccessRule.Inherited, "IANA time zones, the most likely first.", c => c.TimeZones);
        Field("locales", AccessRule.Inherited, "BCP 47 tags, the most likely first.", c => c.Locales);
    }
}

internal sealed class AddressSuggestionType : ObjectType<AddressSuggestionView>
{
    public AddressSuggestionType()
        : base("AddressSuggestion", "A free address for a brand.")
    {
        Field("slug", AccessRule.Inherited, "The sub-domain.", a => a.Slug);
        Field("host", AccessRule.Inherited, "The whole host name, with the port where it is an unusual one.", a => a.Host);
    }
}

internal sealed class AddressAvailabilityType : ObjectType<AddressAvailabilityView>
{
    public AddressAvailabilityType()
        : base("AddressAvailability", "Whether a brand could have an address.")
    {
        Field("isAvailable", AccessRule.Inherited, "True when nothing stands in the way now.", a => a.IsAvailable);
        Optional("code", AccessRule.Inherited, "Why not: SLUG_INVALID, SLUG_RESERVED, SLUG_TAKEN, SLUG_LOOKS_ALIKE (people would mistake it for another brand's) or SLUG_HELD (its brand gave it up less than 30 days ago).", a => a.Code);
        Optional("message", AccessRule.Inherited, "The same as an English sentence.", a => a.Message);
    }
}
