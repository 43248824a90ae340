using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain.Operators;

/// <summary>An operator acts for a brand, in one of his sessions, for a while and for a reason. The brand reads it in its history; names stay as they were.</summary>
internal sealed class Impersonation : IPlatformEntity
{
    public const int LongestMinutes = 60;
    public const int ShortestReason = 10;
    public const int LongestReason = 500;

    public Guid BrandId { get; init; }

    public Guid Id { get; init; } = Ids.New();

    public Guid OperatorId { get; init; }

    public required string OperatorName { get; init; }

    /// <summary>The operator's session: with it the impersonation is over, too.</summary>
    public Guid SessionId { get; init; }

    public required string Reason { get; init; }

    public Instant StartedAt { get; init; }

    public Instant EndsAt { get; init; }

    /// <summary>When it was ended before its time.</summary>
    public Instant? EndedAt { get; init; }
}

/// <summary>Something that an operator changed while he acted for a brand.</summary>
internal sealed class ImpersonatedAction : IPlatformEntity
{
    public const int LongestWhat = 100;

    public Guid BrandId { get; init; }

    public Guid Id { get; init; } = Ids.New();

    public Guid ImpersonationId { get; init; }

    public Instant At { get; init; }

    /// <summary>The field of the schema, or what an endpoint did.</summary>
    public required string What { get; init; }
}
