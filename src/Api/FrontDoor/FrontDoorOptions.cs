using FoodSaaS.Shared;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>Where the front door stands and what lies behind it. Section <c>FoodSaaS</c> of the configuration.</summary>
internal sealed class FrontDoorOptions
{
    /// <summary>The port that browsers see.</summary>
    public int PublicPort { get; init; } = 3000;

    /// <summary>The port that this node listens at, where a balancer has the public one.</summary>
    public int? ListenPort { get; init; }

    /// <summary>The port at which this node itself ends TLS; none where a load balancer does, and in development.</summary>
    public int? HttpsPort { get; init; }

    /// <summary>PEM file with the certificate of the platform's own names (root domain, <c>admin.</c> and <c>*.</c> below it), then those that lead to a known authority.</summary>
    public string? PlatformCertificate { get; init; }

    /// <summary>PEM file with its private key.</summary>
    public string? PlatformKey { get; init; }

    /// <summary>Loopback only; the storefront talks back to the API here.</summary>
    public int InternalPort { get; init; } = 3001;

    public string RootDomain { get; init; } = "foodsaas.localhost";

    /// <summary>Scheme under which browsers reach the front door: <c>https</c> where a load balancer ends TLS.</summary>
    public string PublicScheme { get; init; } = "http";

    public Uri StorefrontUrl { get; init; } = new("http://127.0.0.1:3100");

    public Uri AdminUrl { get; init; } = new("http://127.0.0.1:3200");

    /// <summary>How long storefront and console may take for a page before the visitor is told 503.</summary>
    public TimeSpan LongestRender { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Networks (as <c>10.0.0.0/8</c>) whose machines are ours and write <c>X-Forwarded-For</c> truly: load balancers. From anybody else the header counts for nothing.</summary>
    public string[] KnownProxies { get; init; } = [];

    /// <summary>Base64 of at least 32 random bytes, shared with the storefront.</summary>
    public string InternalSecret { get; init; } = "";

    public string DataDirectory { get; init; } = ".dev/data";

    /// <summary>Bytes of pages that the front door keeps.</summary>
    public long PageCacheBytes { get; init; } = 128 * 1024 * 1024;

    public string AdminHost => "admin." + RootDomain;

    public byte[] Secret => Convert.FromBase64String(InternalSecret);

    public string Origin(string host) => PublicPort is 80 or 443 ? $"{PublicScheme}://{host}" : $"{PublicScheme}://{host}:{PublicPort}";

    /// <summary>Where the same host is reached over TLS.</summary>
    public string SecureOrigin(string host) => (PublicScheme == Uri.UriSchemeHttps ? PublicPort : HttpsPort) is { } port and not 443 ? $"https://{host}:{port}" : $"https://{host}";

    public string StorefrontOrigin(Slug slug) => Origin($"{slug.Value}.{RootDomain}");
}
