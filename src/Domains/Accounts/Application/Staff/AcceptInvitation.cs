using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Staff;

[Description("An invitation to accept.")]
internal sealed record AcceptInvitationInput(
    [property: Description("From the link in the mail.")] string Token,
    [property: Description("Where the address has no account yet: the person's name, at most 100 characters.")] string? Name = null,
    [property: Description("Where the address has no account yet: the password of the new one, at least 10 characters. An account that exists keeps its own, whatever is written here.")] string? Password = null);

/// <param name="Session">Where an account was made; who had one is signed in already.</param>
internal sealed record AcceptedInvitation(Guid UserId, StartedSession? Session);

/// <summary>Turns an invitation into a membership, once. An address with an account accepts by being signed in; one without gets an account.</summary>
internal sealed class AcceptInvitation(
    AccountsDb db, OfferedRole offers, Roster roster, NewAccount accounts, StaffHistory history, StartSession sessions, ViewerScope viewer, IClock clock)
{
    public async Task<Result<AcceptedInvitation>> ExecuteAsync(AcceptInvitationInput input, string network, CancellationToken cancellationToken)
    {
        if (await offers.FindAsync(input.Token, cancellationToken) is not { } invitation) return StaffErrors.InvitationNotFound;
        var known = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.NormalizedEmail == invitation.NormalizedEmail, cancellationToken);
        if (known is not null && viewer.Viewer.UserId != known.Id) return StaffErrors.InvitationOfAnother;
        // Before the turn: nobody waits while a password is hashed.
        var prepared = known is not null ? known : accounts.Prepare(EmailAddress.Parse(invitation.Email)!, input.Name, input.Password);
        if (!prepared.TryGet(out var user, out var refusals)) return Result<AcceptedInvitation>.Failure(refusals);

        await roster.WaitAsync(invitation.BrandId, cancellationToken);
        if (!await UseAsync(invitation, cancellationToken) || await offers.RoleAsync(invitation, cancellationToken) is not { } role) return StaffErrors.InvitationNotFound;
        if (await db.Memberships.AnyAsync(m => m.BrandId == invitation.BrandId && m.UserId == user.Id, cancellationToken)) return StaffErrors.AlreadyMember.At("token");
        if (known is null && !await accounts.SaveAsync(user, cancellationToken)) return AccountsErrors.AccountAppeared;

        db.Add(Membership.Of(user.Id, invitation.BrandId, role, clock.GetCurrentInstant()));
        history.Note(new StaffActor(invitation.BrandId, user.Id, user.Name, role), StaffChangeKind.Joined, user.Name, role.Name);
        await db.SaveChangesAsync(cancellationToken);
        return new AcceptedInvitation(user.Id, known is null ? await sessions.ExecuteAsync(user.Id, network, cancellationToken) : null);
    }

    private async Task<bool> UseAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return await db.Invitations.Open(now).Where(i => i.Id == invitation.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.AcceptedAt, now), cancellationToken) == 1;
    }
}
