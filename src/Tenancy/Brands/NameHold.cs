using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Tenancy.Brands;

/// <summary>What sort of name is held.</summary>
public enum NameKind
{
    /// <summary>A sub-domain of the platform; whatever looks like it is held with it.</summary>
    Slug,

    /// <summary>A host name of a brand's own.</summary>
    Domain,
}

/// <summary>A name that its brand gave up; see <see cref="NameHolds"/>. Only its hash is kept: nothing else may remain of a brand that was deleted.</summary>
internal sealed class NameHold : IPlatformEntity
{
    public NameKind Kind { get; init; }

    /// <summary>SHA-256 of the name as it is compared.</summary>
    public required byte[] NameHash { get; init; }

    /// <summary>From this instant on anybody may have the name.</summary>
    public Instant HeldUntil { get; init; }

    /// <summary>Who may take it back before; nobody where the brand is gone.</summary>
    public Guid? FormerBrandId { get; init; }
}
