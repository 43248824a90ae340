namespace FoodSaaS.Tenancy.Access;

/// <summary>What a member of staff may do at one brand. Roles are sets of these.</summary>
public enum Permission
{
    EditMenu,
    EditLocations,
    EditContent,
    PublishContent,
    EditContentModel,
    EditTheme,
    ManageApiKeys,
    ManageIntegrations,
    ManageBrand,
    ManageStaff,
    ViewCustomers,
    TakeOrders,
    RefundOrders,
    ViewPayments,
    ManageOrdering,
}
