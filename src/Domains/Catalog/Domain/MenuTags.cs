namespace FoodSaaS.Catalog.Domain;

/// <summary>The cache tags of the menu; the README says which write touches which.</summary>
internal static class MenuTags
{
    /// <summary>Anything at all that diners see of the menu.</summary>
    public const string Menu = "menu";

    /// <summary>Which dishes and categories there are, and their order.</summary>
    public const string Order = "menu:order";

    /// <summary>Which modifier groups there are, and all about them.</summary>
    public const string ModifierGroups = "modifier-groups";

    /// <summary>Which menus of its own a brand has, and all about them but their dishes.</summary>
    public const string Menus = "menus";

    /// <summary>What differs from the dishes' own prices somewhere.</summary>
    public const string PriceLists = "price-lists";

    public static string Item(Guid id) => $"item:{id:N}";

    /// <summary>Name and description of a category, not its dishes.</summary>
    public static string Category(Guid id) => $"category:{id:N}";

    public static string ModifierGroup(Guid id) => $"modifier-group:{id:N}";
}
