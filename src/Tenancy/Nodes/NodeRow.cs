using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Tenancy.Nodes;

/// <summary>A process that serves brands, by the database's clock.</summary>
internal sealed class NodeRow : IPlatformEntity
{
    public required string Name { get; init; }

    /// <summary>The process that has the name; another one under the same name takes it away.</summary>
    public Guid Instance { get; init; }

    public Instant StartedAt { get; init; }

    /// <summary>Until then the node serves from memory, and changes wait for it.</summary>
    public Instant LeaseUntil { get; init; }
}

/// <summary>What one node still has to be told; it is gone once the node did what it says.</summary>
[StaysAsNow]
internal sealed class Notice : IBehindTheScenes
{
    public Guid Id { get; init; }

    public required string Node { get; init; }

    /// <summary>Order of sending, of one sender.</summary>
    public long Number { get; init; }

    public required string Kind { get; init; }

    public required string Payload { get; init; }

    public Instant SentAt { get; init; }
}
