using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>Reads a Host header.</summary>
internal sealed class HostDirectory(FrontDoorOptions options, IBrandRegistry brands)
{
    private readonly string _brandSuffix = "." + options.RootDomain;

    public async ValueTask<(HostKind Kind, Brand? Brand)> FindAsync(string host, CancellationToken cancellationToken)
    {
        if (Is(host, "localhost") || Is(host, "127.0.0.1") || Is(host, "[::1]")) return (HostKind.Api, null);
        if (Is(host, options.RootDomain)) return (HostKind.Platform, null);
        if (Is(host, options.AdminHost)) return (HostKind.Admin, null);
        if (!host.EndsWith(_brandSuffix, StringComparison.OrdinalIgnoreCase)) return await FindOwnAsync(host, cancellationToken);
        var label = host[..^_brandSuffix.Length].ToLowerInvariant();
        var brand = Slug.Parse(label) is { } slug ? await brands.FindAsync(slug, cancellationToken) : null;
        return brand is null ? (HostKind.Unknown, null) : (HostKind.Brand, brand);
    }

    /// <summary>The address that all others of the brand lead to, where the request came to another one; else null.</summary>
    public string? PrimaryOf(Brand brand, string host) => brand.PrimaryHost is { } primary && HostName.Parse(host)?.Value != primary ? options.Origin(primary) : null;

    private async ValueTask<(HostKind Kind, Brand? Brand)> FindOwnAsync(string host, CancellationToken cancellationToken)
    {
        var brand = HostName.Parse(host) is { } name ? await brands.FindAsync(name, cancellationToken) : null;
        return brand is null ? (HostKind.Unknown, null) : (HostKind.Brand, brand);
    }

    private static bool Is(string host, string name) => string.Equals(host, name, StringComparison.OrdinalIgnoreCase);
}
