using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Cms.Domain.Themes;

/// <summary>How the brand's site looks; one a brand.</summary>
internal sealed class Theme : Aggregate, IHaveHistory, IHaveCacheTags
{
    public const string Tag = "theme";

    /// <summary>The id of every brand's theme: with the tenant before it in the key, there can be only one each.</summary>
    public static readonly Guid OnlyId = new("01890000-0000-7000-8000-00000000a002");

    private Theme()
    {
    }

    public Theme(ThemePreset preset, LocalizedText tagline, Instant now)
    {
        Id = OnlyId;
        Restyle(preset.Key, preset.Look, now);
        Label(null, tagline);
    }

    /// <summary>Key of the preset that the look began with.</summary>
    public string Preset { get; private set; } = "";

    public Look Look { get; private set; } = null!;

    public Guid? LogoId { get; private set; }

    public LocalizedText Tagline { get; private set; } = LocalizedText.Empty;

    public Instant ChangedAt { get; private set; }

    public IEnumerable<string> CacheTags => [Tag];

    public object Snapshot() => new { Preset, Look, LogoId, Tagline };

    public void Restyle(string preset, Look look, Instant now)
    {
        Preset = preset;
        Look = look;
        ChangedAt = now;
    }

    public void Label(Guid? logoId, LocalizedText tagline)
    {
        LogoId = logoId;
        Tagline = tagline;
    }
}
