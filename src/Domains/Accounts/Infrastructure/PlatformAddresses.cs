using Microsoft.Extensions.Configuration;

namespace FoodSaaS.Accounts.Infrastructure;

/// <summary>Where brands are found: from <c>FoodSaaS:RootDomain</c>, <c>FoodSaaS:PublicScheme</c> and <c>FoodSaaS:PublicPort</c>.</summary>
internal sealed class PlatformAddresses(IConfiguration configuration)
{
    private readonly string _domain = configuration["FoodSaaS:RootDomain"] ?? "foodsaas.localhost";
    private readonly string _scheme = configuration["FoodSaaS:PublicScheme"] ?? "http";
    private readonly string _port = configuration["FoodSaaS:PublicPort"] ?? "3000";

    private string Port => _port is "80" or "443" ? "" : ":" + _port;

    /// <summary>Host name of a brand's site, with the port where it is none of the usual ones.</summary>
    public string HostOf(string slug) => $"{slug}.{_domain}{Port}";

    public string StorefrontOf(string slug) => $"{_scheme}://{HostOf(slug)}";

    public string ConsoleOf(string slug) => $"{Console}/b/{slug}";

    /// <summary>The token stands behind the hash sign: browsers send it to no server and hand it to no other page.</summary>
    public string InvitationOf(string token) => $"{Console}/invitation#{token}";

    public string ResetOf(string token) => $"{Console}/reset-password#{token}";

    /// <summary>As browsers see it, whatever stands in front.</summary>
    public string Scheme => _scheme;

    /// <summary>Origin of the console, where apps are let in, too.</summary>
    public string Console => $"{_scheme}://admin.{_domain}{Port}";
}
