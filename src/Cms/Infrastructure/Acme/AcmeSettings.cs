using System.Buffers.Text;
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

    /// <summary>By which an authority that wants one finds the contract of whoever runs the platform; null where it wants none.</summary>
    public ExternalAccount? ExternalAccount { get; init; }

    /// <summary>Nobody would see certificates that no port serves.</summary>
    public bool IsServed { get; init; }

    /// <exception cref="InvalidOperationException">The address is none, or would be asked for in clear; or a part of the external account is missing or unreadable.</exception>
    public static AcmeSettings Of(IConfiguration configuration)
    {
        var settings = (configuration.GetSection("Certificates").Get<AcmeSettings>() ?? new AcmeSettings()) with { IsServed = configuration[HttpsPort] is { Length: > 0 } };
        if (settings.ExternalAccount is { IsNone: true }) settings = settings with { ExternalAccount = null };
        if (settings.ExternalAccount is { IsWhole: false }) throw new InvalidOperationException("Certificates:ExternalAccount has a KeyId and a Key of at least 128 bits in base64url.");
        if (settings.Authority is not { } text) return settings;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && AcmeAddresses.IsSafe(address)
            ? settings
            : throw new InvalidOperationException("Certificates:Authority is the https address of an ACME directory.");
    }
}

/// <summary>What an authority gave to its customer: the name of a key, and the key (RFC 8555, 7.3.4).</summary>
/// <param name="Key">For HMAC, base64url.</param>
internal sealed record ExternalAccount(string? KeyId = null, string? Key = null)
{
    private const int ShortestKey = 16;

    /// <summary>Named, and left empty.</summary>
    public bool IsNone => string.IsNullOrEmpty(KeyId) && string.IsNullOrEmpty(Key);

    public bool IsWhole => KeyId is { Length: > 0 } && Base64Url.IsValid(Key, out var length) && length >= ShortestKey;

    public byte[] Secret => Base64Url.DecodeFromChars(Key);
}

internal static class AcmeAddresses
{
    /// <summary>Signed is not secret: authorities are asked over TLS, but for one on this machine.</summary>
    public static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
