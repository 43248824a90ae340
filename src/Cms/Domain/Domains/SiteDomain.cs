using System.ComponentModel;
using System.Security.Cryptography;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Cms.Domain.Domains;

[Description("How far a brand has come with a domain.")]
internal enum SiteDomainState
{
    [Description("Not proven yet: the site is not served there.")]
    Pending,

    [Description("Proven: the site is served there.")]
    Active,

    [Description("The site is served there, but the last checks did not find the proof.")]
    Failing,

    [Description("The proof was gone for three days: the site is not served there any more.")]
    Lapsed,
}

/// <summary>What a look for the proof found.</summary>
internal enum ProofFinding
{
    Found,

    /// <summary>The name has no such text.</summary>
    Missing,

    /// <summary>The name servers did not answer.</summary>
    Unreachable,
}

/// <summary>A domain that a brand says is its own. It proves so by a text that only whoever runs the domain's name servers can put there.</summary>
[StaysAsNow]
internal sealed class SiteDomain : Aggregate, IHaveHistory, IHaveCacheTags
{
    public const string Tag = "domains";
    public const int MostOfABrand = 20;

    /// <summary>The proof's place below the domain.</summary>
    private const string Prefix = "_foodsaas.";

    private const int FailuresToLapse = 5;
    private static readonly Duration GraceTime = Duration.FromHours(72);
    private static readonly Duration BetweenChecks = Duration.FromHours(24);
    private static readonly Duration BetweenFailedChecks = Duration.FromHours(12);
    private static readonly Duration Eager = Duration.FromHours(3);
    private static readonly Duration Patience = Duration.FromDays(14);

    private SiteDomain()
    {
    }

    public string Host { get; private init; } = "";

    /// <summary>The text that the proof must be.</summary>
    public string Token { get; private init; } = "";

    public SiteDomainState State { get; private set; }

    public bool IsPrimary { get; private set; }

    public Instant AddedAt { get; private init; }

    public Instant? ProvenAt { get; private set; }

    public Instant? CheckedAt { get; private set; }

    /// <summary>Since when the proof of a served domain is missing.</summary>
    public Instant? FailingSince { get; private set; }

    public int Failures { get; private set; }

    /// <summary>The proof was found, but the name is another brand's, or was until lately.</summary>
    public bool IsHeldByAnother { get; private set; }

    public bool IsServed => State is SiteDomainState.Active or SiteDomainState.Failing;

    public string ProofName => Prefix + Host;

    /// <summary>When a failing domain is served no longer.</summary>
    public Instant? EndsAt => FailingSince + GraceTime;

    public IEnumerable<string> CacheTags => [Tag];

    public static SiteDomain Claim(HostName host, Instant now) => new()
    {
        Host = host.Value,
        Token = "foodsaas-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
        AddedAt = now,
    };

    public object Snapshot() => new { Host, State, IsPrimary };

    /// <summary>When to look for the proof by ourselves; null where nobody waits for it any more.</summary>
    public Instant? NextCheck(Instant now) => State switch
    {
        SiteDomainState.Active => now + BetweenChecks,
        SiteDomainState.Failing => now + BetweenFailedChecks,
        _ when now - AddedAt < Eager => now + Duration.FromMinutes(10),
        _ when now - AddedAt < Patience => now + Duration.FromHours(6),
        _ => null,
    };

    /// <summary>The proof is there and the name is free: the domain is served.</summary>
    public void Prove(Instant now)
    {
        if (!IsServed) Raise(new DomainServed(Id));
        State = SiteDomainState.Active;
        ProvenAt ??= now;
        CheckedAt = now;
        FailingSince = null;
        Failures = 0;
        IsHeldByAnother = false;
    }

    /// <summary>The proof is there, the name is not free.</summary>
    public void Hold(Instant now)
    {
        CheckedAt = now;
        IsHeldByAnother = true;
    }

    /// <summary>The proof is not there. A served domain is given time: name servers fail, and records get lost in moves.</summary>
    public void Miss(Instant now)
    {
        CheckedAt = now;
        IsHeldByAnother = false;
        if (!IsServed) return;
        FailingSince ??= now;
        Failures++;
        State = SiteDomainState.Failing;
        if (Failures < FailuresToLapse || now - FailingSince < GraceTime) return;
        State = SiteDomainState.Lapsed;
        IsPrimary = false;
    }

    public void Prefer() => IsPrimary = true;

    public void StepBack() => IsPrimary = false;
}
