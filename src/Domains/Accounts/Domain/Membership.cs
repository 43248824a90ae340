using System.Collections.Frozen;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain;

/// <summary>What a member of staff is at a brand.</summary>
internal enum Role
{
    /// <summary>Whoever signed the brand up: may do everything there.</summary>
    Owner,
}

/// <summary>A person works for a brand.</summary>
internal sealed class Membership : IPlatformEntity
{
    public Guid UserId { get; init; }

    public Guid BrandId { get; init; }

    public Role Role { get; init; }

    public Instant CreatedAt { get; init; }
}

internal static class RolePermissions
{
    private static readonly FrozenSet<Permission> All = Enum.GetValues<Permission>().ToFrozenSet();

    public static FrozenSet<Permission> Of(Role role) => role switch
    {
        Role.Owner => All,
        _ => [],
    };
}
