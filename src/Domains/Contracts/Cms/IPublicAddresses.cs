namespace FoodSaaS.Contracts.Cms;

/// <summary>Where browsers find a brand's site; the host knows the scheme, the domain and the port.</summary>
public interface IPublicAddresses
{
    /// <summary>For example <c>http://funkelofen.foodsaas.localhost:3000</c>, without a slash at the end.</summary>
    /// <param name="slug">The brand's slug.</param>
    string StorefrontOrigin(string slug);

    /// <summary>The host of a brand's sub-domain, to which its own domains are led.</summary>
    string StorefrontHost(string slug);

    /// <summary>Scheme, host and port of an own domain.</summary>
    string OriginOf(string host);

    /// <summary>The platform's own domain; everything below it is the platform's.</summary>
    string PlatformHost { get; }
}
