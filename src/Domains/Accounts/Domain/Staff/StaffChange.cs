using System.ComponentModel;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using NodaTime;

namespace FoodSaaS.Accounts.Domain.Staff;

/// <summary>What happened to a brand's staff.</summary>
[Description("What happened to a brand's staff.")]
internal enum StaffChangeKind
{
    [Description("Somebody was invited.")]
    Invited,

    [Description("An invitation was taken back.")]
    InvitationRevoked,

    [Description("Somebody joined: by an invitation, or as the one who opened the brand.")]
    Joined,

    [Description("A member's role was changed.")]
    RoleChanged,

    [Description("A member was removed.")]
    Removed,

    [Description("An own role was made.")]
    RoleCreated,

    [Description("An own role was renamed or given other permissions.")]
    RoleEdited,

    [Description("An own role was deleted.")]
    RoleDeleted,
}

/// <summary>A line in the history of a brand's staff. It keeps names as they were: who left is still named. Never changed, never deleted.</summary>
internal sealed class StaffChange : IPlatformEntity
{
    public const int MaxSubjectLength = 300;

    public const int MaxDetailLength = 2_000;

    public Guid BrandId { get; init; }

    public Guid Id { get; init; } = Ids.New();

    public Instant At { get; init; }

    public StaffChangeKind Kind { get; init; }

    public Guid AuthorId { get; init; }

    public required string Author { get; init; }

    /// <summary>Whom or which role it was about.</summary>
    public required string Subject { get; init; }

    /// <summary>For example <c>Editor → Manager</c>.</summary>
    public required string Detail { get; init; }
}
