using FoodSaaS.Cms.Domain.Domains;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Cms.Domain.Certificates;

/// <summary>How far a served domain has come with its certificate. It has the domain's id and goes with it. Every step is written down before the next one: whoever takes it up knows what was done.</summary>
[StaysAsNow]
internal sealed class SiteCertificate : Aggregate, IBehindTheScenes
{
    public const int LongestDetail = 300;

    private SiteCertificate()
    {
    }

    public string Host { get; private init; } = "";

    /// <summary>The authority's address of the order under way.</summary>
    public string? OrderAddress { get; private set; }

    /// <summary>The private key that the order under way is for.</summary>
    public byte[]? SealedOrderKey { get; private set; }

    public Instant? OrderedAt { get; private set; }

    /// <summary>What the authority asks for at the domain.</summary>
    public string? ChallengeToken { get; private set; }

    public string? ChallengeAnswer { get; private set; }

    /// <summary>In a row.</summary>
    public int Failures { get; private set; }

    public CertificateFault? Fault { get; private set; }

    public string? FaultDetail { get; private set; }

    public Instant? FailingSince { get; private set; }

    public bool AreOwnersTold { get; private set; }

    /// <summary>Nothing is done before: the next renewal, or the next attempt after a failure.</summary>
    public Instant? NextTryAt { get; private set; }

    public Instant? IssuedAt { get; private set; }

    public Instant? ExpiresAt { get; private set; }

    public static SiteCertificate For(SiteDomain domain) => new() { Id = domain.Id, Host = domain.Host };

    public SiteCertificateState StateAt(Instant now) => ExpiresAt > now ? SiteCertificateState.Active : Failures > 0 || ExpiresAt is not null ? SiteCertificateState.Failing : SiteCertificateState.Pending;

    /// <summary>An order is about to be placed, for this key.</summary>
    public void Begin(byte[] sealedKey, Instant now)
    {
        DropOrder();
        SealedOrderKey = sealedKey;
        OrderedAt = now;
        NextTryAt = null;
    }

    public void Place(string address) => OrderAddress = address;

    public void Challenge(string token, string answer) => (ChallengeToken, ChallengeAnswer) = (token, answer);

    public void Issue(Instant from, Instant until, Instant renewAt)
    {
        DropOrder();
        (IssuedAt, ExpiresAt, NextTryAt) = (from, until, renewAt);
        (Failures, Fault, FaultDetail, FailingSince, AreOwnersTold) = (0, null, null, null, false);
    }

    /// <param name="keepsOrder">The fault is none of the order's: the next attempt goes on with it.</param>
    public void Fail(CertificateFault fault, string detail, bool keepsOrder, Instant now, Instant nextTryAt)
    {
        if (!keepsOrder) DropOrder();
        Failures++;
        FailingSince ??= now;
        (Fault, FaultDetail, NextTryAt) = (fault, detail.Length > LongestDetail ? detail[..LongestDetail] : detail, nextTryAt);
    }

    /// <summary>Nobody is to blame; it is only too early.</summary>
    public void PutOff(Instant until) => NextTryAt = until;

    /// <summary>True where it has failed for so long that the owners are told, once.</summary>
    public bool IsWorthTelling(Instant now)
    {
        if (AreOwnersTold || FailingSince is null || now - FailingSince < CertificateSchedule.TellAfter) return false;
        AreOwnersTold = true;
        return true;
    }

    private void DropOrder() => (OrderAddress, SealedOrderKey, OrderedAt, ChallengeToken, ChallengeAnswer) = (null, null, null, null, null);
}
