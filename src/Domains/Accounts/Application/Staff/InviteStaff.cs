using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Staff;

[Description("Whom to invite to which role: `role` or `ownRoleId`.")]
internal sealed record InviteStaffInput(
    [property: Description("The e-mail address that the invitation goes to. It can be accepted by whoever reads mail there, and by nobody else.")] string Email,
    [property: Description("One of the platform's roles.")] Role? Role = null,
    [property: Description("One of the brand's own roles.")] GlobalId? OwnRoleId = null);

/// <summary>Offers a role to an e-mail address. It does not look whether the address has an account; an open invitation to the same address is replaced.</summary>
internal sealed class InviteStaff(
    AccountsDb db, Roster roster, RoleChoice choice, StaffHistory history, AttemptLimits attempts, AccountLimits limits, GetInvitations invitations, PlatformAddresses addresses, ITenantScope scope, IClock clock)
{
    public async Task<Result<InvitationView>> ExecuteAsync(InviteStaffInput input, CancellationToken cancellationToken)
    {
        if (!(await roster.TakeTurnAsync(cancellationToken)).TryGet(out var actor, out var refusals)) return Result<InvitationView>.Failure(refusals);
        if (!(await choice.ReadAsync(actor, input.Role, input.OwnRoleId, cancellationToken)).TryGet(out var role, out refusals)) return Result<InvitationView>.Failure(refusals);
        if (scope.Brand.Status == BrandStatus.PastDue) return LifeErrors.PastDue;
        if (EmailAddress.Parse(input.Email) is not { } email) return AccountsErrors.EmailInvalid;
        var now = clock.GetCurrentInstant();
        if (await RefusalAsync(actor.BrandId, email, now, cancellationToken) is { } refused) return refused;

        await db.Invitations.Open(actor.BrandId, now).Where(i => i.NormalizedEmail == email.Normalized)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.RevokedAt, now), cancellationToken);
        var token = Secrets.Draw();
        var invitation = Invitation.For(email, actor.BrandId, role, actor.UserId, token, now);
        db.Add(invitation);
        db.Add(StaffMails.Invitation(email, actor.Name, scope.Brand, addresses.InvitationOf(token), now));
        history.Note(actor, StaffChangeKind.Invited, email.Text, role.Name);
        await db.SaveChangesAsync(cancellationToken);
        return (await invitations.FindAsync(invitation.Id, cancellationToken))!;
    }

    // Counted by brand and address, never by address alone: that would tell one brand what another does.
    private async Task<Error?> RefusalAsync(Guid brand, EmailAddress email, Instant now, CancellationToken cancellationToken)
    {
        if (await db.Memberships.AnyAsync(m => m.BrandId == brand && db.Users.Any(u => u.Id == m.UserId && u.NormalizedEmail == email.Normalized), cancellationToken)) return StaffErrors.AlreadyMember;
        if (await db.Invitations.Open(brand, now).CountAsync(i => i.NormalizedEmail != email.Normalized, cancellationToken) >= Invitation.MaxOpen) return StaffErrors.InvitationsFull;
        if (!await attempts.TakeAsync(limits.InvitationOfBrand, brand.ToString(), cancellationToken)) return AccountsErrors.RateLimited;
        return await attempts.TakeAsync(limits.InvitationToEmail, $"{brand} {email.Normalized}", cancellationToken) ? null : AccountsErrors.RateLimited.At("email");
    }
}
