using System.Collections.Frozen;
using FoodSaaS.Tenancy.Brands;
using static FoodSaaS.Tenancy.Brands.BrandStatus;

namespace FoodSaaS.Tenancy.Life;

/// <summary>Who has a brand moved to another state.</summary>
public enum MoverKind
{
    /// <summary>Somebody who runs the platform.</summary>
    Operator,

    /// <summary>An owner of the brand.</summary>
    Owner,
}

/// <summary>The table of moves. A closing is taken back only to where the brand was before, so that nobody leaves a suspension by closing.</summary>
internal static class AllowedMoves
{
    private static readonly FrozenSet<(BrandStatus From, BrandStatus To)> Operators =
    [
        (Provisioning, Active), (Provisioning, Suspended), (Provisioning, Closing),
        (Active, Provisioning), (Active, PastDue), (Active, Suspended), (Active, Closing),
        (PastDue, Provisioning), (PastDue, Active), (PastDue, Suspended), (PastDue, Closing),
        (Suspended, Active), (Suspended, PastDue), (Suspended, Closing),
        (Closing, Provisioning), (Closing, Active), (Closing, PastDue), (Closing, Suspended),
    ];

    private static readonly FrozenSet<(BrandStatus From, BrandStatus To)> Owners =
    [
        (Active, Closing), (PastDue, Closing),
        (Closing, Active), (Closing, PastDue),
    ];

    /// <param name="before">Where a closing brand was before.</param>
    public static bool Allows(MoverKind mover, BrandStatus from, BrandStatus to, BrandStatus? before) =>
        (mover == MoverKind.Operator ? Operators : Owners).Contains((from, to)) && (from != Closing || to == before);
}
