using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain.Staff;

/// <summary>A role at a brand, offered to whoever reads the mail of an address. Only the hash of its token is kept; it is accepted once.</summary>
internal sealed class Invitation : IPlatformEntity
{
    /// <summary>Invitations that a brand may have open at once.</summary>
    public const int MaxOpen = 100;

    public static readonly Duration Lifetime = Duration.FromDays(7);

    public Guid Id { get; init; } = Ids.New();

    public Guid BrandId { get; init; }

    public required string Email { get; init; }

    public required string NormalizedEmail { get; init; }

    public Role Role { get; init; }

    public Guid? OwnRoleId { get; init; }

    public required byte[] TokenHash { get; init; }

    /// <summary>Whose rights it lives by: it is good as long as he could still give the role.</summary>
    public Guid InvitedBy { get; init; }

    public Instant CreatedAt { get; init; }

    public Instant ExpiresAt { get; init; }

    public Instant? AcceptedAt { get; init; }

    public Instant? RevokedAt { get; init; }

    public static Invitation For(EmailAddress email, Guid brandId, StaffRole role, Guid invitedBy, string token, Instant now) => new()
    {
        BrandId = brandId,
        Email = email.Text,
        NormalizedEmail = email.Normalized,
        Role = role.Role,
        OwnRoleId = role.OwnRoleId,
        TokenHash = Secrets.HashOf(token),
        InvitedBy = invitedBy,
        CreatedAt = now,
        ExpiresAt = now + Lifetime,
    };
}
