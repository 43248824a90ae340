using FoodSaaS.Accounts.Application;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Accounts.Api;

internal sealed class ViewerType : ObjectType<ViewerView>
{
    public ViewerType()
        : base("Viewer", "The person who is signed in.")
    {
        Field("id", AccessRule.Inherited, "Opaque id.", v => new GlobalId("Viewer", v.Id));
        Field("name", AccessRule.Inherited, "How the person is called.", v => v.Name);
        Field("email", AccessRule.Inherited, "The account's e-mail address.", v => v.Email);
        Field("memberships", AccessRule.Inherited, "The brands that the person works for, oldest membership first.", v => v.Memberships);
        Field("permissions", AccessRule.Inherited, "What the person may do at the request's brand: `EditMenu`, `EditLocations`, `EditContent`, `PublishContent`, `EditContentModel`, `EditTheme`, `ManageApiKeys`, `ManageIntegrations`, `ManageBrand`, `ManageStaff`, `ViewCustomers`, `TakeOrders`, `RefundOrders`, `ViewPayments`, `ManageOrdering`. Empty without a brand.", v => v.Permissions);
        Optional("operator", AccessRule.Inherited, "Whether the person runs the platform; null for everybody else.", v => v.Operator);
        Optional("impersonation", AccessRule.Inherited, "Where an operator acts for the request's brand: since when, why and how long; null for everybody else.", v => v.Impersonation);
    }
}

internal sealed class OperatorType : ObjectType<OperatorView>
{
    public OperatorType()
        : base("Operator", "Somebody who runs the platform.") =>
        Field("isReady", AccessRule.Inherited, "Whether this session opens the platform: false until the account has a second factor and was signed in to with it.", o => o.IsReady);
}

internal sealed class MembershipType : ObjectType<MembershipView>
{
    public MembershipType()
        : base("Membership", "A person works for a brand.")
    {
        Field("brand", AccessRule.Inherited, "The brand.", m => m.Brand);
        Field("role", AccessRule.Inherited, "What the person is there: `Owner`, `Manager`, `Editor`, `Kitchen`, `Agent`, `Courier`, or the name of a role of the brand's own.", m => m.Role);
    }
}
