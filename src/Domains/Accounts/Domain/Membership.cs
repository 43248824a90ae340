using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain;

/// <summary>A person works for a brand.</summary>
internal sealed class Membership : IPlatformEntity
{
    public Guid UserId { get; init; }

    public Guid BrandId { get; init; }

    public Role Role { get; private set; }

    /// <summary>Which own role of the brand, where <see cref="Role"/> is <see cref="Role.Own"/>.</summary>
    public Guid? OwnRoleId { get; private set; }

    public Instant CreatedAt { get; init; }

    public static Membership Of(Guid userId, Guid brandId, StaffRole role, Instant now)
    {
        var membership = new Membership { UserId = userId, BrandId = brandId, CreatedAt = now };
        membership.Become(role);
        return membership;
    }

    public void Become(StaffRole role) => (Role, OwnRoleId) = (role.Role, role.OwnRoleId);
}
