using System.Text.Json;
using FoodSaaS.Cms.Domain.Blocks;

namespace FoodSaaS.Cms.Domain.Themes;

/// <summary>A ready-made look that a brand can start from.</summary>
internal sealed record ThemePreset(string Key, string Name, Look Look)
{
    /// <summary>In the order in which they are offered.</summary>
    public static readonly IReadOnlyList<ThemePreset> All = Load();

    public static ThemePreset? Find(string key) => All.FirstOrDefault(p => p.Key == key);

    private static ThemePreset[] Load()
    {
        using var stream = typeof(ThemePreset).Assembly.GetManifestResourceStream("themes/presets.json")!;
        return JsonSerializer.Deserialize<ThemePreset[]>(stream, BlockJson.Options)!;
    }
}
