using System.Collections.Frozen;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Data;

namespace FoodSaaS.Accounts.Domain.Staff;

/// <summary>A role that a brand made for itself out of permissions.</summary>
internal sealed class OwnRole : IPlatformEntity
{
    public const int MaxNameLength = 40;

    /// <summary>Own roles that a brand may have at once.</summary>
    public const int MaxOfABrand = 20;

    public Guid BrandId { get; init; }

    public Guid Id { get; init; } = Ids.New();

    public string Name { get; private set; } = "";

    /// <summary>By name; one that the product no longer knows gives nothing.</summary>
    public string[] PermissionNames { get; private set; } = [];

    public FrozenSet<Permission> Permissions => Read(PermissionNames);

    public static FrozenSet<Permission> Read(IEnumerable<string> names) =>
        names.Where(n => Enum.IsDefined(typeof(Permission), n)).Select(Enum.Parse<Permission>).ToFrozenSet();

    public OwnRole Be(string name, FrozenSet<Permission> permissions)
    {
        Name = name;
        PermissionNames = [.. permissions.Order().Select(p => p.ToString())];
        return this;
    }
}
