using System.ComponentModel;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain;

/// <summary>What happened to a brand's keys and apps.</summary>
[Description("What happened to a brand's API keys and apps.")]
internal enum ApiKeyChangeKind
{
    [Description("A key was made.")]
    Created,

    [Description("A secret key was given other permissions.")]
    PermissionsChanged,

    [Description("The origins of a publishable key were replaced.")]
    OriginsChanged,

    [Description("A key was given a successor.")]
    Rotated,

    [Description("A key was revoked.")]
    Revoked,

    [Description("Publishable keys may read the schema in production.")]
    IntrospectionAllowed,

    [Description("Publishable keys may no longer read the schema in production.")]
    IntrospectionForbidden,

    [Description("An app was made.")]
    AppCreated,

    [Description("An app was given another secret.")]
    AppSecretRotated,

    [Description("An app was removed.")]
    AppRemoved,
}

/// <summary>A line in the history of a brand's keys. It keeps names as they were. Never changed, never deleted.</summary>
internal sealed class KeyChange : IPlatformEntity
{
    public const int MaxSubjectLength = 100;

    public Guid BrandId { get; init; }

    public Guid Id { get; init; } = Ids.New();

    public Instant At { get; init; }

    public ApiKeyChangeKind Kind { get; init; }

    public Guid AuthorId { get; init; }

    public required string Author { get; init; }

    /// <summary>Name and hint of the key, or the app's name; empty where all publishable keys are meant.</summary>
    public required string Subject { get; init; }

    /// <summary>For example the permissions, before and after.</summary>
    public required string Detail { get; init; }
}
