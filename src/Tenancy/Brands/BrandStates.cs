using System.Collections.Frozen;
using FoodSaaS.Tenancy.Access;

namespace FoodSaaS.Tenancy.Brands;

/// <summary>What a brand's state means for whoever comes.</summary>
public static class BrandStates
{
    /// <summary>Whether pages and answers are served to the public and to keys.</summary>
    public static bool IsServed(this BrandStatus status) => status is BrandStatus.Active or BrandStatus.PastDue;

    /// <summary>What is left of somebody's permissions: all where the brand is served, the brand itself where it closes, else nothing.</summary>
    public static FrozenSet<Permission> Allow(this BrandStatus status, FrozenSet<Permission> held) => status switch
    {
        BrandStatus.Active or BrandStatus.PastDue => held,
        BrandStatus.Closing when held.Contains(Permission.ManageBrand) => [Permission.ManageBrand],
        _ => [],
    };

    /// <summary>Whether a live connection that was opened in the one state may go on in the other.</summary>
    public static bool Continues(this BrandStatus then, BrandStatus now) => then.IsServed() ? now.IsServed() : then == now;
}
