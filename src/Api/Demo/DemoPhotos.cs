namespace FoodSaaS.Api.Demo;

/// <summary>Uploads each picture once.</summary>
internal sealed class DemoPhotos(DemoBrand brand, DemoApi api)
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    public async Task<string?> IdAsync(string? name)
    {
        if (name is null) return null;
        if (!_ids.TryGetValue(name, out var id)) _ids[name] = id = await api.UploadAsync($"/b/{brand.Slug}/uploads/media", brand.Photo(name));
        return id;
    }
}
