using Microsoft.Extensions.Configuration;

namespace FoodSaaS.Cms.Infrastructure.Acme;

/// <summary>The section <c>Certificates</c> of the configuration.</summary>
internal sealed record AcmeSettings
{
    private const string HttpsPort = "FoodSaaS:HttpsPort";

    /// <summary>Address of the authority's directory (RFC 8555), for example <c>https://acme-v02.api.letsencrypt.org/directory</c>; without one there are no certificates.</summary>
    public string? Authority { get; init; }

    /// <summary>Where the authority writes to whoever runs the platform.</summary>
    public string? Contact { get; init; }

    /// <summary>Nobody would see certificates that no port serves.</summary>
    public bool IsServed { get; init; }

    /// <exception cref="InvalidOperationException">The address is none, or would be asked for in clear.</exception>
    public static AcmeSettings Of(IConfiguration configuration)
    {
        var settings = (configuration.GetSection("Certificates").Get<AcmeSettings>() ?? new AcmeSettings()) with { IsServed = configuration[HttpsPort] is { Length: > 0 } };
        if (settings.Authority is not { } text) return settings;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && AcmeAddresses.IsSafe(address)
            ? settings
            : throw new InvalidOperationException("Certificates:Authority is the https address of an ACME directory.");
    }
}

internal static class AcmeAddresses
{
    /// <summary>Signed is not secret: authorities are asked over TLS, but for one on this machine.</summary>
    public static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
