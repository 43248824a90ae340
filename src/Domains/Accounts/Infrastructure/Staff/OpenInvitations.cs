using FoodSaaS.Accounts.Domain.Staff;
using NodaTime;

namespace FoodSaaS.Accounts.Infrastructure.Staff;

internal static class OpenInvitations
{
    /// <summary>Those that may still be accepted.</summary>
    public static IQueryable<Invitation> Open(this IQueryable<Invitation> invitations, Instant now) =>
        invitations.Where(i => i.AcceptedAt == null && i.RevokedAt == null && i.ExpiresAt > now);

    public static IQueryable<Invitation> Open(this IQueryable<Invitation> invitations, Guid brand, Instant now) => invitations.Open(now).Where(i => i.BrandId == brand);
}
