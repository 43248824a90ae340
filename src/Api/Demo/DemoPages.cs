using System.Text.Json.Nodes;

namespace FoodSaaS.Api.Demo;

/// <summary>Writes and publishes the brand's own pages over the starter site, and fills in what the other pages of it leave open.</summary>
internal sealed class DemoPages(DemoBrand brand, DemoApi api, string console, DemoPhotos photos, IReadOnlyDictionary<string, string> items, IReadOnlyDictionary<string, string> locations)
{
    public async Task PublishAsync()
    {
        var present = await api.CallAsync(console, "{ pageDrafts(first: 100) { nodes { id path version blocks } } }");
        var drafts = present["nodes"]!.AsArray().ToDictionary(p => p!["path"]!.GetValue<string>(), p => p!, StringComparer.Ordinal);
        foreach (var page in brand.Json("pages.json")!.AsArray())
        {
            var path = page!["path"]!.GetValue<string>();
            if (!drafts.Remove(path, out var draft)) draft = await CreateAsync(path, page);
            await PublishAsync(draft, new JsonObject
            {
                ["title"] = DemoBrand.Translations(page["title"]),
                ["description"] = DemoBrand.Translations(page["description"]),
                ["blocks"] = (await BlocksAsync(page["blocks"]!)).ToJsonString(),
            });
        }

        foreach (var draft in drafts.Values) await PublishAsync(draft, new JsonObject { ["blocks"] = Completed(draft["blocks"]!.GetValue<string>()) });
    }

    private string Completed(string starterBlocks)
    {
        var (blocks, blanks) = (JsonNode.Parse(starterBlocks)!, new DemoBlanks(brand));
        foreach (var text in blocks.AsArray().Select(b => b!["markdown"]).OfType<JsonObject>())
        {
            foreach (var (locale, markdown) in text.ToList()) text[locale] = blanks.Fill(locale, markdown!.GetValue<string>());
        }

        return blocks.ToJsonString();
    }

    private async Task PublishAsync(JsonNode draft, JsonObject change)
    {
        (change["id"], change["version"]) = (draft["id"]!.GetValue<string>(), draft["version"]!.GetValue<int>());
        var saved = await CallAsync("savePageDraft", "SavePageDraftInput", "page { id version }", change);
        await CallAsync("publishPage", "PublishPageInput", "published { receiptId }", new JsonObject
        {
            ["id"] = draft["id"]!.GetValue<string>(),
            ["version"] = saved["page"]!["version"]!.GetValue<int>(),
        });
    }

    private async Task<JsonNode> CreateAsync(string path, JsonNode page) =>
        (await CallAsync("createPage", "CreatePageInput", "page { id version }", new JsonObject { ["path"] = path, ["title"] = DemoBrand.Translations(page["title"]) }))["page"]!;

    private Task<JsonNode> CallAsync(string mutation, string inputType, string selection, JsonObject input) =>
        api.CallAsync(console, DemoOwner.Mutation(mutation, inputType, selection), new JsonObject { ["input"] = input });

    private async Task<JsonArray> BlocksAsync(JsonNode blocks)
    {
        var resolved = new JsonArray();
        foreach (var block in blocks.AsArray()) resolved.Add((JsonNode)await BlockAsync(block!.AsObject()));
        return resolved;
    }

    /// <summary>The demo's file names and slugs become the ids that the API made.</summary>
    private async Task<JsonObject> BlockAsync(JsonObject block)
    {
        var resolved = block.DeepClone().AsObject();
        if (resolved.Remove("photo", out var photo)) resolved["imageId"] = await photos.IdAsync(photo!.GetValue<string>());
        if (resolved.Remove("photoAlt", out var alt)) resolved["imageAlt"] = alt;
        if (resolved.Remove("items", out var slugs)) resolved["itemIds"] = new JsonArray([.. slugs!.AsArray().Select(s => (JsonNode)items[s!.GetValue<string>()])]);
        if (resolved.Remove("location", out var location)) resolved["locationId"] = locations[location!.GetValue<string>()];
        if (resolved["blocks"] is { } inner) resolved["blocks"] = await BlocksAsync(inner);
        if (resolved["images"] is not JsonArray images) return resolved;
        var pictures = new JsonArray();
        foreach (var image in images) pictures.Add((JsonNode)new JsonObject { ["imageId"] = await photos.IdAsync(image!["photo"]!.GetValue<string>()), ["alt"] = image["alt"]!.DeepClone() });
        resolved["images"] = pictures;
        return resolved;
    }
}
