using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Domain.Domains;

/// <summary>What can be refused about domains.</summary>
internal static class DomainErrors
{
    public static readonly Error Invalid = Error.Invalid("DOMAIN_INVALID", "Write a host name alone, like www.example.com: no https://, no path, no port, no underscore, no IP address.", "host");

    public static readonly Error NotYours = Error.Invalid("DOMAIN_RESERVED", "Nobody can own this name: it is the platform's, a local one, or one under which names are registered.", "host");

    public static readonly Error AddedAlready = Error.Conflict("DOMAIN_ADDED_ALREADY", "This domain is on your list already.", "host");

    public static readonly Error Full = Error.Limit("DOMAINS_FULL", $"A brand has at most {SiteDomain.MostOfABrand} domains.");

    public static readonly Error Unknown = Error.NotFound("DOMAIN_UNKNOWN", "This brand has no such domain.", "id");

    public static readonly Error NotServed = Error.Conflict("DOMAIN_NOT_PROVEN", "Only a proven domain can be the main address.", "id");

    public static readonly Error CheckedJustNow = Error.Limit("DOMAIN_CHECKED_JUST_NOW", "One check in ten seconds is enough. Try again in a moment.", "id");
}
