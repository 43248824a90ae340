using FoodSaaS.Cms.Application.Themes;
using FoodSaaS.Cms.Domain.Themes;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Api;

internal sealed class PaletteType : ObjectType<Palette>
{
    public PaletteType()
        : base("Palette", "The colours of one mode, each `#rrggbb`.")
    {
        Field("background", AccessRule.Inherited, "Ground of the page.", p => p.Background);
        Field("surface", AccessRule.Inherited, "Ground of cards and bars.", p => p.Surface);
        Field("text", AccessRule.Inherited, "Text; at least 4.5:1 on both grounds.", p => p.Text);
        Field("mutedText", AccessRule.Inherited, "Quieter text; at least 4.5:1 on both grounds.", p => p.MutedText);
        Field("primary", AccessRule.Inherited, "Buttons and links; at least 4.5:1 on the page.", p => p.Primary);
        Field("onPrimary", AccessRule.Inherited, "Text on buttons; at least 4.5:1 on them.", p => p.OnPrimary);
        Field("accent", AccessRule.Inherited, "Decoration; carries no text.", p => p.Accent);
        Field("border", AccessRule.Inherited, "Lines.", p => p.Border);
    }
}

/// <summary>What themes and presets have in common.</summary>
internal abstract class LookType<TView> : ObjectType<TView>
{
    protected LookType(string name, string description, Func<TView, Look> look)
        : base(name, description)
    {
        Field("light", AccessRule.Inherited, "Colours of the light mode.", v => look(v).Light);
        Field("dark", AccessRule.Inherited, "Colours of the dark mode.", v => look(v).Dark);
        Field("radius", AccessRule.Inherited, "How round corners are.", v => look(v).Radius);
        Field("headingFont", AccessRule.Inherited, "Typeface of headings.", v => look(v).HeadingFont);
        Field("bodyFont", AccessRule.Inherited, "Typeface of running text.", v => look(v).BodyFont);
        Field("heroLayout", AccessRule.Inherited, "How the opening of a page is laid out.", v => look(v).HeroLayout);
    }
}

internal sealed class ThemeType : LookType<ThemeView>
{
    public ThemeType()
        : base("Theme", "How the brand's site looks.", t => t.Look)
    {
        Field("preset", AccessRule.Inherited, "Key of the preset that it began with.", t => t.Preset);
        Optional("logo", AccessRule.Inherited, "The logo.", t => t.Logo);
        Optional("tagline", AccessRule.Inherited, "A few words under the name, in the answer's language.", (t, c) => t.Tagline.IsEmpty ? null : c.Text(t.Tagline));
        Field("taglineTranslations", AccessRule.Inherited, "The same in every language.", t => t.Tagline.ToTranslations()).Sized(FieldCost.Languages);
        Field("version", AccessRule.Inherited, "Grows by one with every change; name it when you change the theme.", t => t.Version);
    }
}

internal sealed class ThemePresetType : LookType<ThemePreset>
{
    public ThemePresetType()
        : base("ThemePreset", "A ready-made look.", p => p.Look)
    {
        Field("key", AccessRule.Inherited, "Names it in `updateTheme` and `signUp`.", p => p.Key);
        Field("name", AccessRule.Inherited, "Its English name.", p => p.Name);
    }
}
