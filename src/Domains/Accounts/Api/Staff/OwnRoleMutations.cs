using FoodSaaS.Accounts.Application.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api.Staff;

internal static class OwnRoleMutations
{
    public static void Add(SchemaParts schema)
    {
        var access = AccessRule.May(Permission.ManageStaff);
        schema.AddMutation<CreateOwnRoleInput, OwnRoleView>(
            "createOwnRole",
            access,
            "Makes a role of the brand's own out of permissions that the caller holds himself (PERMISSION_UNKNOWN, RIGHTS_EXCEEDED). At most 20 a brand (ROLES_FULL).",
            "ownRole",
            "The new role.",
            [ErrorKind.InvalidInput, ErrorKind.Conflict, ErrorKind.Forbidden, ErrorKind.LimitExceeded],
            (input, c) => c.WriteAsync<CreateOwnRole, OwnRoleView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<UpdateOwnRoleInput, OwnRoleView>(
            "updateOwnRole",
            access,
            "Renames an own role and makes it of other permissions; who holds it is concerned at once. The caller must hold all that it had and gets (RIGHTS_EXCEEDED).",
            "ownRole",
            "The role as it is now.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.Forbidden],
            (input, c) => c.WriteAsync<UpdateOwnRole, OwnRoleView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<DeleteOwnRoleInput, GlobalId>(
            "deleteOwnRole",
            access,
            "Deletes an own role that nobody holds and nobody is invited to (ROLE_IN_USE). The caller must hold all that it allows (RIGHTS_EXCEEDED).",
            "deletedId",
            "Id of the role.",
            [ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.Forbidden],
            (input, c) => c.WriteAsync<DeleteOwnRole, GlobalId>(u => u.ExecuteAsync(input, c.Cancelled)));
    }
}
