using System.Text.Json.Nodes;

namespace FoodSaaS.Api.Demo;

/// <summary>Uploads each picture once.</summary>
internal sealed class DemoPhotos(DemoBrand brand, DemoApi api)
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    public async Task<string?> IdAsync(string? name)
    {
        if (name is null) return null;
        if (!_ids.TryGetValue(name, out var id)) _ids[name] = id = await UploadAsync(brand.Photo(name));
        return id;
    }

    private async Task<string> UploadAsync(string file)
    {
        var asked = await CallAsync("requestUpload", "RequestUploadInput", "upload { id url }", new JsonObject { ["fileName"] = Path.GetFileName(file), ["contentType"] = "image/webp", ["size"] = new FileInfo(file).Length });
        await api.PutAsync(asked["upload"]!["url"]!.GetValue<string>(), file, "image/webp");
        var made = await CallAsync("completeUpload", "CompleteUploadInput", "media { id }", new JsonObject { ["id"] = asked["upload"]!["id"]!.GetValue<string>() });
        return made["media"]!["id"]!.GetValue<string>();
    }

    private Task<JsonNode> CallAsync(string mutation, string inputType, string selection, JsonObject input) =>
        api.CallAsync($"/b/{brand.Slug}/graphql", DemoOwner.Mutation(mutation, inputType, selection), new JsonObject { ["input"] = input });
}
