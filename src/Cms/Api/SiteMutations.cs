using FoodSaaS.Cms.Application.Links;
using FoodSaaS.Cms.Application.Themes;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using static FoodSaaS.Shared.ErrorKind;

namespace FoodSaaS.Cms.Api;

internal static class SiteMutations
{
    public static void Add(SchemaParts schema)
    {
        schema.Input<PaletteInput>().Input<NavigationLinkInput>();
        schema.AddMutation<UpdateThemeInput, ThemeView>(
            "updateTheme", AccessRule.May(Permission.EditTheme), "Changes how the site looks, at once. Errors: STALE_VERSION, PRESET_UNKNOWN, COLOUR_INVALID, CONTRAST_TOO_LOW (names the pair and its ratio, and proposes the nearest colour that can be read), MEDIA_UNKNOWN, TEXT_TOO_LONG, LOCALE_UNKNOWN.",
            "theme", "The theme.", [InvalidInput, NotFound, Conflict],
            (input, c) => c.WriteAsync<UpdateTheme, ThemeView>(u => u.ExecuteAsync(input, c.Locale, c.Cancelled)));
        schema.AddMutation<UpdateNavigationInput, NavigationView>(
            "updateNavigation", AccessRule.May(Permission.EditContent), "Changes the links on every page, at once. Errors: STALE_VERSION, HREF_REFUSED, TEXT_MISSING, TEXT_TOO_LONG, LOCALE_UNKNOWN, TOO_MANY_LINKS (8 at the head, 16 at the foot).",
            "navigation", "The navigation.", [InvalidInput, Conflict, LimitExceeded],
            (input, c) => c.WriteAsync<UpdateNavigation, NavigationView>(u => u.ExecuteAsync(input, c.Cancelled)));
    }
}
