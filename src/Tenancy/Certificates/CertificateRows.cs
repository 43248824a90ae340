using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Tenancy.Certificates;

/// <summary>The certificate that a brand's own domain is served with. It goes with the name's row in the registry, and so with the brand.</summary>
internal sealed class CertificateRow : IPlatformEntity
{
    public required string Host { get; init; }

    public Guid BrandId { get; init; }

    /// <summary>PEM: the name's own certificate, then those that lead to a known authority.</summary>
    public required string Chain { get; init; }

    /// <summary>See <see cref="CertificateSeal"/>.</summary>
    public required byte[] SealedKey { get; init; }

    public Instant ExpiresAt { get; init; }
}

/// <summary>An order that was placed with the authority, kept for a day: it allows only so many, to the installation as a whole.</summary>
internal sealed class CertificateOrderRow : IPlatformEntity
{
    public Guid Id { get; init; }

    public Guid BrandId { get; init; }

    public required string Host { get; init; }

    public Instant PlacedAt { get; init; }
}

/// <summary>The installation's account with an authority; all nodes use the one.</summary>
internal sealed class AuthorityAccountRow : IPlatformEntity
{
    /// <summary>The address of the authority's directory.</summary>
    public required string Directory { get; init; }

    public required byte[] SealedKey { get; init; }

    /// <summary>The account's address; null until the authority has given it.</summary>
    public string? Address { get; init; }

    public Instant MadeAt { get; init; }
}
