using FoodSaaS.Cms.Domain.Themes;
using FsCheck;
using FsCheck.Xunit;

namespace FoodSaaS.UnitTests.Cms;

public sealed class ThemeTests
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21.0)]
    [InlineData("#ffffff", "#ffffff", 1.0)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#767676", "#FFFFFF", 4.54)]
    [InlineData("#0000ff", "#ffffff", 8.59)]
    public void Measures_contrast_as_WCAG_does(string one, string other, double ratio)
    {
        Assert.Equal(ratio, Contrast.Ratio(one, other), 0.01);
        Assert.Equal(Contrast.Ratio(one, other), Contrast.Ratio(other, one));
    }

    [Property]
    public bool A_ratio_lies_between_1_and_21(byte r, byte g, byte b, byte r2, byte g2, byte b2) =>
        Contrast.Ratio($"#{r:x2}{g:x2}{b:x2}", $"#{r2:x2}{g2:x2}{b2:x2}") is >= 1 and <= 21.0001;

    [Fact]
    public void Every_preset_can_be_read_in_both_modes()
    {
        Assert.Equal(6, ThemePreset.All.Count);
        Assert.Equal(6, ThemePreset.All.Select(p => p.Key).Distinct().Count());
        Assert.All(ThemePreset.All, preset =>
        {
            Assert.Empty(PaletteRules.Check(preset.Look.Light, "light"));
            Assert.Empty(PaletteRules.Check(preset.Look.Dark, "dark"));
        });
    }

    [Fact]
    public void Names_the_pair_that_cannot_be_read_and_its_ratio()
    {
        var error = Assert.Single(PaletteRules.Check(ThemePreset.All[0].Look.Light with { Background = "#ffffff", Surface = "#ffffff", MutedText = "#777777" }, "light").DistinctBy(e => e.Field));

        Assert.Equal(("CONTRAST_TOO_LOW", "light.mutedText"), (error.Code, error.Field));
        Assert.Contains("mutedText on background has a contrast of 4.47:1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("red")]
    [InlineData("#fff")]
    [InlineData("#ggffff")]
    [InlineData("#ffffff;}")]
    [InlineData("")]
    public void Refuses_what_is_no_colour(string colour)
    {
        var error = Assert.Single(PaletteRules.Check(ThemePreset.All[0].Look.Dark with { Accent = colour }, "dark"));

        Assert.Equal(("COLOUR_INVALID", "dark.accent"), (error.Code, error.Field));
    }

    [Fact]
    public void Proposes_the_nearest_colour_that_can_be_read_on_all_grounds()
    {
        var errors = PaletteRules.Check(ThemePreset.All[0].Look.Light with { Background = "#ffffff", Surface = "#eeeeee", MutedText = "#808080" }, "light");

        Assert.Equal(["light.mutedText", "light.mutedText"], errors.Select(e => e.Field));
        Assert.All(errors, e => Assert.Equal("#6c6c6c", e.Proposal));
    }

    [Fact]
    public void Proposes_nothing_where_two_grounds_leave_no_colour() =>
        Assert.All(PaletteRules.Check(ThemePreset.All[0].Look.Light with { Background = "#000000", Surface = "#808080" }, "light").Where(e => e.Field == "light.text"), e => Assert.Null(e.Proposal));

    [Property(MaxTest = 300)]
    public void A_proposal_can_be_read_and_no_nearer_lightness_can(byte r, byte g, byte b, byte r2, byte g2, byte b2)
    {
        var (colour, ground) = ($"#{r:x2}{g:x2}{b:x2}", $"#{r2:x2}{g2:x2}{b2:x2}");
        var proposal = ReadableColour.Nearest(colour, [ground]);

        Assert.NotNull(proposal);
        Assert.True(Contrast.Ratio(proposal, ground) >= Contrast.NeededForText);
        var nearer = Enumerable.Range(0, ReadableColour.Steps).TakeWhile(step => !ReadableColour.AtDistance(colour, step).Contains(proposal));
        Assert.All(nearer.SelectMany(step => ReadableColour.AtDistance(colour, step)), c => Assert.True(Contrast.Ratio(c, ground) < Contrast.NeededForText));
    }

    [Property(MaxTest = 300)]
    public void A_colour_keeps_its_hue_and_comes_back_as_it_was(byte r, byte g, byte b)
    {
        var colour = $"#{r:x2}{g:x2}{b:x2}";
        Assert.Equal(colour, Oklch.Of(colour).ToHex());
        Assert.Equal([colour, colour], ReadableColour.AtDistance(colour, 0));
        var (seen, darker) = (Oklch.Of(colour), Oklch.Of(ReadableColour.AtDistance(colour, 100).First()));
        if (darker is { Chroma: > 0.05, Lightness: > 0.25 }) Assert.InRange(Math.Cos(seen.Hue - darker.Hue), 0.995, 1.001);
    }
}
