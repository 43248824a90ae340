using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain.Apps;

/// <summary>What all nodes sign and seal tokens with for a while. A new one is known everywhere before it is used, and an old one stays known until nothing made with it is valid.</summary>
internal sealed class TokenKey : IPlatformEntity
{
    /// <summary>For so long new tokens are made with it.</summary>
    public static readonly Duration Use = Duration.FromDays(30);

    /// <summary>From being made to being used, so that nodes and whoever keeps a copy of the public part have read it.</summary>
    public static readonly Duration Announcement = Duration.FromDays(1);

    /// <summary>From its last use to its end: longer than any token lives.</summary>
    public static readonly Duration Afterlife = Duration.FromDays(30);

    public Guid Id { get; init; } = Ids.New();

    /// <summary>Both secrets, encrypted with the installation's; see <c>TokenSecrets</c>.</summary>
    public required byte[] Sealed { get; init; }

    public Instant UsedFrom { get; init; }

    public Instant EndsAt { get; init; }

    public static TokenKey Of(Guid id, byte[] sealedSecrets, Instant usedFrom) => new() { Id = id, Sealed = sealedSecrets, UsedFrom = usedFrom, EndsAt = usedFrom + Use + Afterlife };

    /// <summary>Whether the next one must be announced.</summary>
    public bool NeedsSuccessor(Instant now) => now >= UsedFrom + Use - Announcement;
}
