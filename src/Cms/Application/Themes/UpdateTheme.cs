using System.ComponentModel;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Domain.Themes;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Application.Themes;

[Description("The colours of one mode, each as #rrggbb. Texts must reach a contrast of 4.5:1 on their grounds.")]
internal sealed record PaletteInput(
    [property: Description("Ground of the page.")] string Background,
    [property: Description("Ground of cards and bars.")] string Surface,
    [property: Description("Text.")] string Text,
    [property: Description("Quieter text.")] string MutedText,
    [property: Description("Buttons and links.")] string Primary,
    [property: Description("Text on buttons.")] string OnPrimary,
    [property: Description("Decoration.")] string Accent,
    [property: Description("Lines.")] string Border)
{
    public Palette ToPalette() => new(
        Background.ToLowerInvariant(), Surface.ToLowerInvariant(), Text.ToLowerInvariant(), MutedText.ToLowerInvariant(),
        Primary.ToLowerInvariant(), OnPrimary.ToLowerInvariant(), Accent.ToLowerInvariant(), Border.ToLowerInvariant());
}

[Description("How the site looks. A preset is taken first, the other fields go over it; what is left out stays as it is.")]
internal sealed record UpdateThemeInput(
    [property: Description("The version that the change was made on; 0 where the brand has no theme yet.")] int Version,
    [property: Description("Key of a preset to begin from.")] string? Preset,
    [property: Description("Colours of the light mode.")] PaletteInput? Light,
    [property: Description("Colours of the dark mode.")] PaletteInput? Dark,
    [property: Description("How round corners are.")] Radius? Radius,
    [property: Description("Typeface of headings.")] FontFamily? HeadingFont,
    [property: Description("Typeface of running text.")] FontFamily? BodyFont,
    [property: Description("How the opening of a page is laid out.")] HeroLayout? HeroLayout,
    [property: Description("A picture of the library; null takes the logo away.")] Given<GlobalId> LogoId,
    [property: Description("A few words under the name, at most 160 characters.")] IReadOnlyList<TranslationInput>? Tagline);

internal sealed class UpdateTheme(CmsDb db, ThemeViews views, IMediaLibrary media, ITenantScope scope, IClock clock)
{
    public const int MaxTagline = 160;

    public async Task<Result<ThemeView>> ExecuteAsync(UpdateThemeInput input, string locale, CancellationToken cancellationToken)
    {
        var theme = await db.Themes.SingleOrDefaultAsync(cancellationToken);
        if ((theme?.Version ?? 0) != input.Version) return CmsErrors.StaleVersion();
        if (theme is null) db.Add(theme = new Theme(ThemePreset.All[0], LocalizedText.Empty, clock.GetCurrentInstant()));

        var errors = new List<Error>();
        var preset = input.Preset is null ? null : ThemePreset.Find(input.Preset);
        if (input.Preset is not null && preset is null) errors.Add(CmsErrors.PresetUnknown());
        var look = Restyle(input, preset?.Look ?? theme.Look, errors);
        var tagline = input.Tagline is null ? theme.Tagline : Translations.Read(input.Tagline, scope.Brand, "tagline", MaxTagline, required: false, errors);
        if (input.LogoId.Value is { } logo && !await IsPictureAsync(logo, cancellationToken)) errors.Add(PictureErrors.Unknown("logoId"));
        if (errors.Count > 0) return errors;

        theme.Restyle(preset?.Key ?? theme.Preset, look, clock.GetCurrentInstant());
        theme.Label(input.LogoId.IsGiven ? input.LogoId.Value?.Id : theme.LogoId, tagline);
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        return await views.OfAsync(theme, locale, cancellationToken);
    }

    private static Look Restyle(UpdateThemeInput input, Look present, List<Error> errors)
    {
        var look = present with
        {
            Light = input.Light?.ToPalette() ?? present.Light,
            Dark = input.Dark?.ToPalette() ?? present.Dark,
            Radius = input.Radius ?? present.Radius,
            HeadingFont = input.HeadingFont ?? present.HeadingFont,
            BodyFont = input.BodyFont ?? present.BodyFont,
            HeroLayout = input.HeroLayout ?? present.HeroLayout,
        };
        errors.AddRange(PaletteRules.Check(look.Light, "light"));
        errors.AddRange(PaletteRules.Check(look.Dark, "dark"));
        return look;
    }

    private async Task<bool> IsPictureAsync(GlobalId id, CancellationToken cancellationToken) =>
        id.Type == MediaImage.IdType && (await media.FindAsync([id.Id], cancellationToken)).ContainsKey(id.Id);
}
