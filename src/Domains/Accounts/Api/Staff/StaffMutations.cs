using FoodSaaS.Accounts.Application.Staff;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api.Staff;

internal static class StaffMutations
{
    private const string Bounds = "Nobody gives, changes or takes rights that he lacks, and only owners deal with owners (RIGHTS_EXCEEDED).";

    public static void Add(SchemaParts schema)
    {
        var access = AccessRule.May(Permission.ManageStaff);
        schema.AddMutation<InviteStaffInput, InvitationView>(
            "inviteStaff",
            access,
            $"Sends an invitation, good for 7 days; one that is open to the same address is replaced. The answer is the same whether the address has an account or not. At most 5 an address and 100 a brand in an hour (RATE_LIMITED), 100 open ones (INVITATIONS_FULL). {Bounds}",
            "invitation",
            "The invitation that is on its way.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.Forbidden, ErrorKind.LimitExceeded],
            InviteAsync);
        schema.AddMutation<RevokeInvitationInput, GlobalId>(
            "revokeInvitation",
            access,
            $"Takes an open invitation back, at once and for good. {Bounds}",
            "revokedId",
            "Id of the invitation.",
            [ErrorKind.NotFound, ErrorKind.Forbidden],
            (input, c) => c.WriteAsync<RevokeInvitation, GlobalId>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<SetStaffRoleInput, StaffMemberView>(
            "setStaffRole",
            access,
            $"Gives a member of staff another role, at once; live connections end within five seconds. The last owner stays one (LAST_OWNER). {Bounds}",
            "member",
            "The member with the new role.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.Forbidden],
            (input, c) => c.WriteAsync<SetStaffRole, StaffMemberView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<RemoveStaffMemberInput, GlobalId>(
            "removeStaffMember",
            access,
            $"Ends a person's rights at this brand, at once; live connections end within five seconds. The account stays. The last owner stays, too (LAST_OWNER). {Bounds}",
            "removedId",
            "Id of the former member.",
            [ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.Forbidden],
            (input, c) => c.WriteAsync<RemoveStaffMember, GlobalId>(u => u.ExecuteAsync(input, c.Cancelled)));
    }

    private static async Task<Result<InvitationView>> InviteAsync(InviteStaffInput input, FieldContext c)
    {
        var invited = await c.WriteAsync<InviteStaff, InvitationView>(u => u.ExecuteAsync(input, c.Cancelled));
        c.Service<MailBell>().Ring();
        return invited;
    }
}
