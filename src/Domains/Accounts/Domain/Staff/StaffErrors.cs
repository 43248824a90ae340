using FoodSaaS.Shared;

namespace FoodSaaS.Accounts.Domain.Staff;

/// <summary>Everything that changes of staff can be refused for.</summary>
internal static class StaffErrors
{
    public static readonly Error RightsExceeded = Error.Forbidden("RIGHTS_EXCEEDED", "You cannot give, change or take rights that you do not hold yourself.");

    public static readonly Error RightsLost = Error.Forbidden("RIGHTS_LOST", "You may no longer change this brand's staff.");

    public static readonly Error LastOwner = Error.Conflict("LAST_OWNER", "A brand keeps at least one owner. Make somebody else an owner first.");

    public static readonly Error MemberNotFound = Error.NotFound("STAFF_NOT_FOUND", "Nobody of this brand's staff is meant by this.", "id");

    public static readonly Error RoleMissing = Error.Invalid("ROLE_MISSING", "Name one role: the platform's, or one of the brand's own.", "role");

    public static readonly Error RoleNotFound = Error.NotFound("ROLE_NOT_FOUND", "This brand has no such role.", "ownRoleId");

    public static readonly Error RoleNameInvalid = Error.Invalid("NAME_MISSING", $"Name the role, at most {OwnRole.MaxNameLength} characters.", "name");

    public static readonly Error RoleNameTaken = Error.Conflict("ROLE_NAME_TAKEN", "This brand has a role of this name.", "name");

    public static readonly Error RolesFull = Error.Limit("ROLES_FULL", $"A brand has at most {OwnRole.MaxOfABrand} roles of its own.");

    public static readonly Error RoleInUse = Error.Conflict("ROLE_IN_USE", "Somebody holds this role or is invited to it. Give them another one first.", "id");

    public static readonly Error AlreadyMember = Error.Conflict("ALREADY_MEMBER", "This person works here already.", "email");

    public static readonly Error InvitationNotFound = Error.NotFound("INVITATION_NOT_FOUND", "This invitation was used, taken back or is too old. Ask for another one.");

    public static readonly Error InvitationsFull = Error.Limit("INVITATIONS_FULL", $"A brand has at most {Invitation.MaxOpen} open invitations. Take one back first.");

    public static readonly Error InvitationOfAnother = Error.Forbidden("INVITATION_NEEDS_SIGN_IN", "The invited address has an account. Sign in with it, then accept.");

    public static readonly Error NameMissing = Error.Invalid("NAME_MISSING", "Tell us your name, at most 100 characters.", "name");

    public static Error PermissionUnknown(int index) => Error.Invalid("PERMISSION_UNKNOWN", "There is no such permission.", $"permissions.{index}");
}
