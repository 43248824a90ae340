namespace FoodSaaS.Catalog.Domain;

/// <summary>How large a menu may grow. The menu is read and sent whole, so its size has an end.</summary>
internal static class CatalogLimits
{
    public const int Categories = 100;
    public const int Items = 2_000;
    public const int ItemsInCategory = 200;
    public const int Sizes = 20;
    public const int ModifierGroups = 500;
    public const int ModifierGroupsOfItem = 30;
    public const int Options = 50;
    public const int GroupsOfOption = 5;

    /// <summary>Groups within each other, those of the dish being the first.</summary>
    public const int NestedGroups = 4;

    /// <summary>Options of one group with all that they open, each as often as it can be met.</summary>
    public const int OptionsInAll = 500;

    /// <summary>Menus of a brand's own.</summary>
    public const int Menus = 20;
    public const int Dayparts = 20;
    public const int PriceLists = 100;
    public const int ListPrices = 5_000;

    /// <summary>All lists that hold are read for a menu: so many prices at most.</summary>
    public const int ListPricesOfBrand = 20_000;

    /// <summary>UTF-16 characters.</summary>
    public const int Name = 200;
    public const int Description = 2_000;
    public const int SizeName = 80;

    /// <summary>The heaviest portion that a price can be for, in grams.</summary>
    public const int PerGrams = 100_000;
}
