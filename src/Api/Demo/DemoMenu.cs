using System.Text.Json.Nodes;

namespace FoodSaaS.Api.Demo;

/// <summary>Fills the menu: dish by dish, or from the spreadsheet of a brand that brings one.</summary>
internal sealed class DemoMenu(DemoBrand brand, DemoApi api, string console, DemoPhotos photos)
{
    private const string Spreadsheet = "menu.csv";

    public async Task<DemoDishes> FillAsync()
    {
        if (brand.Json("menu.json") is { } menu) await EnterAsync(menu);
        else await ImportAsync();
        var filled = await api.CallAsync(console, "{ menu { categories { slug items { id slug } } } }");
        var dishes = filled["categories"]!.AsArray().SelectMany(c => c!["items"]!.AsArray(), (c, i) => (Category: c!["slug"]!.GetValue<string>(), Slug: i!["slug"]!.GetValue<string>(), Id: i["id"]!.GetValue<string>())).ToList();
        return new DemoDishes(dishes.ToDictionary(d => d.Slug, d => d.Id, StringComparer.Ordinal), dishes.ToLookup(d => d.Category, d => d.Id, StringComparer.Ordinal));
    }

    private Task<JsonNode> CallAsync(string mutation, string inputType, string selection, JsonObject input) =>
        api.CallAsync(console, DemoOwner.Mutation(mutation, inputType, selection), new JsonObject { ["input"] = input });

    private async Task ImportAsync()
    {
        var upload = await api.UploadAsync($"/b/{brand.Slug}/uploads/menu", Path.Combine(brand.Folder, Spreadsheet));
        const string mapping = "name category description price size pricedPerWeight weightUnit allergens diets reference";
        var preview = await CallAsync("previewMenuImport", "PreviewMenuImportInput", $"preview {{ mapping {{ {mapping} }} }}", new JsonObject { ["uploadId"] = upload });
        await CallAsync("importMenu", "ImportMenuInput", "report { created }", new JsonObject { ["uploadId"] = upload, ["mapping"] = preview["preview"]!["mapping"]!.DeepClone() });
    }

    private async Task EnterAsync(JsonNode menu)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in menu["modifierGroups"]!.AsArray())
        {
            var created = await CallAsync("createModifierGroup", "CreateModifierGroupInput", "modifierGroup { id }", new JsonObject
            {
                ["name"] = DemoBrand.Translations(group!["name"]),
                ["minimum"] = group["min"]!.GetValue<int>(),
                ["maximum"] = group["max"]!.GetValue<int>(),
                ["free"] = group["free"]?.GetValue<int>() ?? 0,
                ["options"] = new JsonArray([.. group["options"]!.AsArray().Select(Option)]),
            });
            groups[group["key"]!.GetValue<string>()] = created["modifierGroup"]!["id"]!.GetValue<string>();
        }

        foreach (var category in menu["categories"]!.AsArray())
        {
            var created = await CallAsync("createCategory", "CreateCategoryInput", "category { id }", new JsonObject
            {
                ["slug"] = category!["slug"]!.GetValue<string>(),
                ["name"] = DemoBrand.Translations(category["name"]),
                ["description"] = DemoBrand.Translations(category["description"]),
            });
            foreach (var item in category["items"]!.AsArray()) await AddItemAsync(created["category"]!["id"]!.GetValue<string>(), category["taxClass"]?.GetValue<string>(), item!, groups);
        }
    }

    private async Task AddItemAsync(string categoryId, string? taxClass, JsonNode item, Dictionary<string, string> groups) => await CallAsync("createItem", "CreateItemInput", "item { id }", new JsonObject
    {
        ["categoryId"] = categoryId,
        ["slug"] = item["slug"]!.GetValue<string>(),
        ["name"] = DemoBrand.Translations(item["name"]),
        ["description"] = DemoBrand.Translations(item["description"]),
        ["sizes"] = new JsonArray([.. item["sizes"]!.AsArray().Select(Size)]),
        ["allergens"] = item["allergens"]?.DeepClone(),
        ["diets"] = item["diets"]?.DeepClone(),
        ["modifierGroupIds"] = new JsonArray([.. (item["modifierGroups"]?.AsArray() ?? []).Select(g => (JsonNode)groups[g!.GetValue<string>()])]),
        ["photoId"] = await photos.IdAsync(item["photo"]?.GetValue<string>()),
        ["taxClass"] = taxClass,
    });

    private static JsonNode Option(JsonNode? option) => new JsonObject
    {
        ["name"] = DemoBrand.Translations(option!["name"]),
        ["price"] = option["price"]!.GetValue<string>(),
        ["isDefault"] = option["isDefault"]?.GetValue<bool>() ?? false,
        ["allergens"] = option["allergens"]?.DeepClone(),
        ["diets"] = option["diets"]?.DeepClone(),
    };

    private static JsonNode Size(JsonNode? size) => new JsonObject
    {
        ["name"] = size!["name"] is JsonObject name ? DemoBrand.Translations(name) : null,
        ["price"] = size["price"]!.GetValue<string>(),
        ["servicePrices"] = new JsonArray([.. (size["prices"]?.AsObject() ?? []).Select(p => (JsonNode)new JsonObject { ["service"] = p.Key, ["price"] = p.Value!.GetValue<string>() })]),
    };
}

/// <summary>Ids of dishes by the dish's slug, and by that of its category.</summary>
internal sealed record DemoDishes(IReadOnlyDictionary<string, string> BySlug, ILookup<string, string> ByCategory);
