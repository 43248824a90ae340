namespace FoodSaaS.Cms.Domain.Themes;

/// <summary>The colours of one mode, each <c>#rrggbb</c>.</summary>
internal sealed record Palette(string Background, string Surface, string Text, string MutedText, string Primary, string OnPrimary, string Accent, string Border)
{
    /// <summary>Each colour with the name of its field.</summary>
    public IEnumerable<(string Name, string Value)> Colours() =>
    [
        ("background", Background), ("surface", Surface), ("text", Text), ("mutedText", MutedText),
        ("primary", Primary), ("onPrimary", OnPrimary), ("accent", Accent), ("border", Border),
    ];
}
