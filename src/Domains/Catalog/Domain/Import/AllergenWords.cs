using System.Collections.Frozen;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>The names of the fourteen allergens on menus in six languages. Only exact words count: "nut free" must not become nuts.</summary>
internal static class AllergenWords
{
    private static readonly FrozenDictionary<string, string> Codes = WordTable.Of(
        ("GLUTEN", "gluten, wheat, rye, barley, oats, oat, spelt, cereals, cereal, cereals containing gluten, weizen, roggen, gerste, hafer, dinkel, getreide, glutenhaltiges getreide, 小麦, 小麦粉, グルテン, 麦, 大麦, ライ麦, " +
            "blé, froment, seigle, orge, avoine, épeautre, céréales, céréales contenant du gluten, trigo, centeno, cebada, avena, espelta, cereales, frumento, grano, segale, orzo, farro, cereali, glutine"),
        ("CRUSTACEANS", "crustaceans, crustacean, shellfish, prawn, prawns, shrimp, shrimps, crab, lobster, krebstiere, krebs, garnelen, えび, エビ, 海老, かに, カニ, 蟹, 甲殻類, crustacés, crevettes, crevette, crabe, homard, " +
            "crustáceos, gambas, gamba, marisco, cangrejo, crostacei, gamberi, granchio"),
        ("EGGS", "eggs, egg, ei, eier, 卵, たまご, 玉子, タマゴ, œuf, œufs, oeuf, oeufs, huevo, huevos, uovo, uova"),
        ("FISH", "fish, fisch, 魚, 魚類, poisson, poissons, pescado, pescados, pesce"),
        ("PEANUTS", "peanuts, peanut, groundnuts, erdnuss, erdnüsse, 落花生, ピーナッツ, arachide, arachides, cacahuète, cacahuètes, cacahuete, cacahuetes, maní, arachidi"),
        ("SOYBEANS", "soybeans, soybean, soya, soy, soja, sojabohnen, 大豆, soia, soja bohnen"),
        ("MILK", "milk, dairy, lactose, cheese, butter, cream, milch, laktose, milchprodukte, 乳, 牛乳, 乳製品, 乳成分, ミルク, lait, produits laitiers, leche, lácteos, lactosa, latte, latticini, lattosio"),
        ("NUTS", "nuts, nut, tree nuts, almonds, almond, hazelnuts, hazelnut, walnuts, walnut, cashews, cashew, pecans, pistachios, pistachio, macadamia, nüsse, schalenfrüchte, mandeln, haselnüsse, walnüsse, " +
            "ナッツ, 木の実, くるみ, クルミ, アーモンド, カシューナッツ, fruits à coque, noix, amandes, noisettes, frutos secos, frutos de cáscara, frutos con cáscara, nueces, almendras, avellanas, frutta a guscio, noci, mandorle, nocciole"),
        ("CELERY", "celery, celeriac, sellerie, セロリ, céleri, apio, sedano"),
        ("MUSTARD", "mustard, senf, からし, マスタード, moutarde, mostaza, senape"),
        ("SESAME", "sesame, sesame seeds, sesam, ごま, ゴマ, 胡麻, sésame, graines de sésame, sésamo, ajonjolí, sesamo"),
        ("SULPHITES", "sulphites, sulfites, sulphite, sulfite, sulphur dioxide, sulfur dioxide, so2, schwefeldioxid, schwefel, schwefeldioxid und sulfite, sulfit, 亜硫酸塩, 亜硫酸, anhydride sulfureux, sulfitos, dióxido de azufre, solfiti, anidride solforosa"),
        ("LUPIN", "lupin, lupins, lupine, lupinen, ルピナス, ルピン, altramuces, altramuz, lupini, lupino"),
        ("MOLLUSCS", "molluscs, mollusc, mollusks, mussels, oysters, clams, scallops, squid, octopus, weichtiere, muscheln, 軟体動物, 貝類, 貝, いか, イカ, たこ, タコ, あわび, mollusques, moules, huîtres, moluscos, mejillones, molluschi, cozze, vongole"));

    public static string? Find(string folded) => Codes.GetValueOrDefault(folded);
}
