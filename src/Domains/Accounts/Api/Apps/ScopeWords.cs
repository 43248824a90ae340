using FoodSaaS.Tenancy.Access;

namespace FoodSaaS.Accounts.Api.Apps;

/// <summary>What a permission lets an app do, for the person who gives it.</summary>
internal static class ScopeWords
{
    public const string Reading = "See what staff sees, such as drafts and dishes that are not on the menu yet";

    public static string Of(Permission permission) => permission switch
    {
        Permission.EditMenu => "Edit the menu",
        Permission.EditLocations => "Edit locations and hours",
        Permission.EditContent => "Write pages and content",
        Permission.PublishContent => "Publish pages and content",
        Permission.EditContentModel => "Change content types",
        Permission.EditTheme => "Change the look",
        Permission.ManageIntegrations => "Manage webhooks",
        Permission.ViewCustomers => "See guests and how to reach them",
        Permission.TakeOrders => "See orders with their guests, take them through the kitchen, and take dishes off the menu and put them back",
        Permission.RefundOrders => "Give guests money back",
        Permission.ViewPayments => "See payments, payouts and the day's reconciliation",
        Permission.ManageOrdering => "Set fees, kitchen capacity and how orders are taken",
        _ => permission.ToString(),
    };
}
