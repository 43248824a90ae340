using System.ComponentModel;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Tenancy.Life;

/// <summary>How far an export is.</summary>
[Description("How far an export is.")]
public enum ExportState
{
    [Description("It is being made.")]
    Running,

    [Description("It can be fetched.")]
    Ready,

    [Description("It was kept for a week and is gone.")]
    Expired,
}

/// <summary>Everything of the brand in one file, made for the owner who asked.</summary>
[StaysAsNow]
internal sealed class ExportRow : IBehindTheScenes
{
    public Guid Id { get; init; } = Ids.New();

    public Guid AskedBy { get; init; }

    public Instant AskedAt { get; init; }

    public bool WithFiles { get; init; }

    public ExportState State { get; set; }

    /// <summary>Bytes of the file, once it is there.</summary>
    public long? Size { get; set; }

    public Instant? ExpiresAt { get; set; }

    /// <summary>SHA-256 of the token of the link that is out; a newer link replaces it, a fetch takes it away.</summary>
    public byte[]? TokenHash { get; set; }

    public Instant? TokenExpiresAt { get; set; }
}
