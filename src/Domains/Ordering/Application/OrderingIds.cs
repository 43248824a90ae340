using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Ordering.Application;

/// <summary>The graph types whose ids orders and carts speak of.</summary>
internal static class OrderingIds
{
    public const string Location = "Location";
    public const string Item = "Item";
    public const string Size = "ItemSize";
    public const string Option = "ModifierOption";
    public const string Cart = "Cart";
    public const string Line = "CartLine";

    /// <summary>The id, or one that nothing has where it names another type: such an id is simply not found.</summary>
    public static Guid Of(this GlobalId id, string type) => id.Type == type ? id.Id : Guid.Empty;
}
