using System.ComponentModel;

namespace FoodSaaS.Cms.Domain.Themes;

/// <summary>How round corners are.</summary>
internal enum Radius
{
    [Description("Square.")]
    None,

    [Description("Slightly rounded.")]
    Small,

    [Description("Rounded.")]
    Medium,

    [Description("Very round; buttons are pills.")]
    Large,
}

/// <summary>A family of typefaces, drawn from what the reader's system has.</summary>
internal enum FontFamily
{
    [Description("Plain sans-serif.")]
    Sans,

    [Description("Serif, as in books.")]
    Serif,

    [Description("Sans-serif with round ends.")]
    Rounded,

    [Description("Narrow sans-serif, for posters.")]
    Condensed,

    [Description("Slab serif.")]
    Slab,
}

/// <summary>How the opening of a page is laid out.</summary>
internal enum HeroLayout
{
    [Description("Words beside the picture.")]
    Split,

    [Description("Words over the picture.")]
    Cover,

    [Description("Words in the middle, the picture below.")]
    Centered,
}

/// <summary>Everything about a theme that is a matter of taste.</summary>
internal sealed record Look(Palette Light, Palette Dark, Radius Radius, FontFamily HeadingFont, FontFamily BodyFont, HeroLayout HeroLayout);
