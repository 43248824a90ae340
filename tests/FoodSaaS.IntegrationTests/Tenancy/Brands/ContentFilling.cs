using FoodSaaS.IntegrationTests.Harness;
using static FoodSaaS.IntegrationTests.Tenancy.Brands.Mutations;

namespace FoodSaaS.IntegrationTests.Tenancy.Brands;

/// <summary>A content type of the brand's own, and entries that refer to all that entries can refer to.</summary>
internal static class ContentFilling
{
    public static async Task RunAsync(TestBrand brand, string marker, string pictureId, string itemId)
    {
        await StarterContent.RemoveAsync(brand);
        var version = (await brand.AsOwnerAsync("{ contentModel { version } }")).GetProperty("contentModel").GetProperty("version").GetInt32();
        object[] fields =
        [
            new { name = "title", kind = "TEXT", label = $"{marker} title", isLocalised = true, isFilterable = true }, new { name = "slug", kind = "SLUG", label = "Slug" },
            new { name = "other", kind = "REFERENCE", label = "Other", of = new[] { "Dossier" }, isFilterable = true }, new { name = "picture", kind = "MEDIA", label = "Picture" },
            new { name = "dish", kind = "MENU_ITEM", label = "Dish" }, new { name = "note", kind = "COMPONENT", label = "Note", of = new[] { "Note" } },
        ];
        object[] inNote = [new { name = "words", kind = "TEXT", label = "Words" }, new { name = "about", kind = "REFERENCE", label = "About", of = new[] { "Dossier" } }];
        var saved = await brand.ChangeAsync(
            "saveContentModel",
            new { version, types = new[] { StarterContent.Site, new { name = "Dossier", plural = "dossiers", label = $"{marker} dossiers", pageAt = "/dossiers", pageTitle = In("en", $"{marker} dossiers"), fields } }, components = new[] { new { name = "Note", label = "Note", fields = inNote } } },
            "model",
            "version");
        await brand.ChangeAsync("publishContentModel", new { version = saved.GetProperty("version").GetInt32() }, "published", "receiptId");
        var first = await AddAsync(brand, new { title = In("en", $"{marker} first"), slug = $"{marker}-first" });
        await AddAsync(brand, new { title = In("en", $"{marker} second"), slug = $"{marker}-second", other = first, picture = pictureId, dish = itemId, note = new { words = $"{marker} words", about = first } });
    }

    private static async Task<string> AddAsync(TestBrand brand, object values)
    {
        var id = (await brand.ChangeAsync("createDossier", values, "entry", "typedId")).GetProperty("typedId").GetString()!;
        await brand.ChangeAsync("publishDossier", new { id, version = 1 }, "entry", "version");
        return id;
    }
}
