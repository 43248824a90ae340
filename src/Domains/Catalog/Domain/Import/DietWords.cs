using System.Collections.Frozen;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>The diets that a dish suits, as menus write them in six languages. V is vegetarian and VG vegan, as British menus have it.</summary>
internal static class DietWords
{
    private static readonly FrozenDictionary<string, string> Codes = WordTable.Of(
        ("VEGAN", "vegan, vegane, veganer, veganes, vg, ve, vgn, plant based, ヴィーガン, ビーガン, 完全菜食, végan, végétalien, végétalienne, vegano, vegana"),
        ("VEGETARIAN", "vegetarian, vegetarisch, vegetarische, v, veg, veggie, vegi, ベジタリアン, ベジ, 菜食, végétarien, végétarienne, vegetariano, vegetariana"),
        ("HALAL", "halal, ハラル, ハラール"),
        ("KOSHER", "kosher, koscher, コーシャ, コーシャー, cacher, casher, kascher"),
        ("GLUTEN_FREE", "gluten free, gluten_free, gf, glutenfree, glutenfrei, グルテンフリー, sans gluten, sin gluten, senza glutine"),
        ("LACTOSE_FREE", "lactose free, lactose_free, lf, lactosefree, dairy free, df, laktosefrei, lactosefrei, 乳糖不使用, ラクトースフリー, 乳製品不使用, sans lactose, sin lactosa, senza lattosio"));

    public static readonly IReadOnlyList<string> InOrder = ["VEGAN", "VEGETARIAN", "HALAL", "KOSHER", "GLUTEN_FREE", "LACTOSE_FREE"];

    public static IReadOnlyList<string> Read(string cell, string header, ICollection<Error> warnings)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in ListCell.Entries(cell))
        {
            if (Codes.TryGetValue(FoldedText.Of(entry), out var code)) found.Add(code);
            else warnings.Add(RowErrors.UnknownDiet(entry, header));
        }

        return [.. InOrder.Where(found.Contains)];
    }
}
