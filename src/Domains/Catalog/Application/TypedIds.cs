using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Application;

/// <summary>Ids as callers give them.</summary>
internal static class TypedIds
{
    public const string Menu = "Menu";
    public const string Category = "Category";
    public const string Item = "Item";
    public const string ItemSize = "ItemSize";
    public const string ModifierGroup = "ModifierGroup";
    public const string ModifierOption = "ModifierOption";
    public const string PriceList = "PriceList";
    public const string Location = "Location";
    public const string MenuUpload = "MenuUpload";

    /// <summary>The id, or one that nothing has where it names another type: such an id is simply not found.</summary>
    public static Guid Of(this GlobalId id, string type) => id.Type == type ? id.Id : Guid.Empty;
}
