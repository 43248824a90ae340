using FoodSaaS.Accounts.Application.Staff;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api.Staff;

internal sealed class StaffMemberType : ObjectType<StaffMemberView>
{
    public StaffMemberType()
        : base("StaffMember", "A person who works for the brand.")
    {
        GlobalId(m => m.Id);
        Field("name", AccessRule.Inherited, "How the person is called.", m => m.Name);
        Field("email", AccessRule.Inherited, "The account's e-mail address.", m => m.Email);
        Field("role", AccessRule.Inherited, "What the person is here.", m => m.Role);
        Field("since", AccessRule.Inherited, "When the person joined.", m => m.Since);
        Field("isYou", AccessRule.Inherited, "Whether it is the person who asks.", m => m.IsYou);
    }
}

internal sealed class StaffRoleType : ObjectType<StaffRoleView>
{
    public StaffRoleType()
        : base("StaffRole", "A role that members of the brand's staff can have.")
    {
        Field("role", AccessRule.Inherited, "Which of the platform's roles; `OWN` for the brand's own.", r => r.Role);
        Optional("ownRole", AccessRule.Inherited, "Which of the brand's own roles; null for the platform's.", r => r.OwnRole);
        Field("name", AccessRule.Inherited, "What it is called.", r => r.Name);
        Field("permissions", AccessRule.Inherited, "What it allows, as `Viewer.permissions` has it.", r => r.Permissions);
        Field("mayGrant", AccessRule.Inherited, "Whether the person who asks may give, change and take it.", r => r.MayGrant);
    }
}

internal sealed class OwnRoleType : ObjectType<OwnRoleView>
{
    public OwnRoleType()
        : base("OwnRole", "A role that the brand made for itself.")
    {
        GlobalId(r => r.Id);
        Field("name", AccessRule.Inherited, "What it is called.", r => r.Name);
        Field("permissions", AccessRule.Inherited, "What it allows, as `Viewer.permissions` has it.", r => r.Permissions);
    }
}

internal sealed class StaffChangeType : ObjectType<StaffChangeView>
{
    public StaffChangeType()
        : base("StaffChange", "A line in the history of the brand's staff. Names are as they were then.")
    {
        Field("kind", AccessRule.Inherited, "What happened.", c => c.Kind);
        Field("author", AccessRule.Inherited, "Who did it.", c => c.Author);
        Field("subject", AccessRule.Inherited, "The person, the invited address, or the role that it was about.", c => c.Subject);
        Field("detail", AccessRule.Inherited, "The role or the permissions, before and after.", c => c.Detail);
        Field("at", AccessRule.Inherited, "When.", c => c.At);
    }
}
