namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>The fourteen allergens of Annex II of Regulation (EU) 1169/2011, in its order: the position is the EU number less one.</summary>
internal static class AllergenCodes
{
    public const string Sequence = "abcdefghijklmn";
    public const string Austrian = "abcdefghlmnopr";

    public static readonly IReadOnlyList<string> InOrder =
        ["GLUTEN", "CRUSTACEANS", "EGGS", "FISH", "PEANUTS", "SOYBEANS", "MILK", "NUTS", "CELERY", "MUSTARD", "SESAME", "SULPHITES", "LUPIN", "MOLLUSCS"];
}
