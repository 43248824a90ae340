using FoodSaaS.Accounts.Application.Staff;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api.Staff;

internal static class StaffQueries
{
    public static void Add(SchemaParts schema)
    {
        schema.Type<StaffMemberView, StaffMemberType>().Type<StaffRoleView, StaffRoleType>().Type<OwnRoleView, OwnRoleType>().Type<StaffChangeView, StaffChangeType>();
        schema.Type<InvitationView, InvitationType>().Type<InvitationOfferView, InvitationOfferType>();
        var access = AccessRule.May(Permission.ManageStaff);
        schema.AddQuery<IReadOnlyList<StaffMemberView>>("staff", access, "The people who work for the brand, the longest first.", c => c.ReadAsync<GetStaff, IReadOnlyList<StaffMemberView>>(q => q.ExecuteAsync(c.Cancelled)));
        schema.AddQuery<IReadOnlyList<StaffRoleView>>("staffRoles", access, "The platform's roles, then the brand's own by name.", c => c.ReadAsync<GetRoles, IReadOnlyList<StaffRoleView>>(q => q.ExecuteAsync(c.Cancelled)));
        schema.AddQuery<IReadOnlyList<InvitationView>>("invitations", access, "The brand's open invitations, newest first.", c => c.ReadAsync<GetInvitations, IReadOnlyList<InvitationView>>(q => q.ExecuteAsync(c.Cancelled)));
        schema.AddConnection<StaffChangeView>(
            "staffChanges", AccessRule.May(Permission.ManageBrand), "The latest 1,000 changes of the brand's staff and roles, newest first.", (page, c) => c.ReadAsync<GetStaffChanges, Connection<StaffChangeView>>(q => q.ExecuteAsync(page, c.Cancelled)));
        schema.AddOptionalQuery(
            "invitation",
            AccessRule.Open,
            "What an invitation offers; null where it was used, taken back or is too old.",
            c => c.ReadAsync<GetInvitation, InvitationOfferView?>(q => q.ExecuteAsync(c.Argument<string>("token"), c.Cancelled)),
            Argument.Required<string>("token", "From the link in the mail."));

        schema.Node<StaffMemberView>("StaffMember", (id, c) => ForStaffOffice<GetStaff, StaffMemberView>(c, q => q.FindAsync(id, c.Cancelled)));
        schema.Node<OwnRoleView>("OwnRole", (id, c) => ForStaffOffice<GetRoles, OwnRoleView>(c, q => q.FindOwnAsync(id, c.Cancelled)));
        schema.Node<InvitationView>("Invitation", (id, c) => ForStaffOffice<GetInvitations, InvitationView>(c, q => q.FindAsync(id, c.Cancelled)));
    }

    private static async Task<T?> ForStaffOffice<TQuery, T>(FieldContext c, Func<TQuery, Task<T?>> find)
        where TQuery : notnull
        where T : class => c.Viewer.Permissions.Contains(Permission.ManageStaff) ? await c.ReadAsync(find) : null;
}
