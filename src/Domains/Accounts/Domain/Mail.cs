using System.Security.Cryptography;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain;

/// <summary>A mail that waits to be sent. It is saved with the work that caused it and deleted once it is out or of no more use.</summary>
internal sealed class Mail : IPlatformEntity
{
    public const int MaxAttempts = 8;

    /// <summary>Whoever claimed a mail has so long to send it before another may try.</summary>
    public static readonly Duration Lease = Duration.FromMinutes(2);

    /// <summary>News about a brand is news for so long.</summary>
    private static readonly Duration NewsLifetime = Duration.FromDays(3);

    private static readonly Duration FirstPause = Duration.FromSeconds(10);

    public Guid Id { get; init; } = Ids.New();

    public required string Recipient { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public Instant DueAt { get; init; }

    public Instant UselessAt { get; init; }

    public int Attempts { get; init; }

    /// <summary>Those on whose behalf mails are sent take turns: a brand, as <see cref="LaneOf"/>, or the platform (empty).</summary>
    public Guid Lane { get; init; }

    /// <summary>A hash, so that a mail which waits names no brand that is being deleted.</summary>
    public static Guid LaneOf(Guid brand) => new(SHA256.HashData(brand.ToByteArray()).AsSpan(0, 16));

    /// <summary>How long to wait after a failed attempt, doubling: 10 s, 20 s, 40 s …</summary>
    public static Duration PauseAfter(int attempts) => FirstPause * (1 << Math.Clamp(attempts - 1, 0, MaxAttempts));

    public static Mail WithCode(EmailAddress email, string code, Instant now) => new()
    {
        Recipient = email.Text,
        Subject = $"{code} is your FoodSaaS code",
        Text = $"""
            Your code is {code}.

            Enter it on the sign-up page within {SignUpCode.Lifetime.TotalMinutes:0} minutes. Nobody from FoodSaaS will ever ask you for it.

            You did not ask for a code? Then somebody mistyped an address, and you need not do anything.
            """,
        DueAt = now,
        UselessAt = now + SignUpCode.Lifetime,
    };

    public static Mail ToOwner(Guid brand, string email, string subject, string text, Instant now) =>
        new() { Recipient = email, Subject = subject, Text = text, DueAt = now, UselessAt = now + NewsLifetime, Lane = LaneOf(brand) };
}
