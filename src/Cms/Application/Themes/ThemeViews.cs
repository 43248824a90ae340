using FoodSaaS.Cms.Domain.Themes;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Application.Themes;

/// <summary>Makes the view of a theme: a logo without words of its own is called by the brand's name.</summary>
internal sealed class ThemeViews(IMediaLibrary media, ITenantScope scope)
{
    public async Task<ThemeView> OfAsync(Theme theme, string locale, CancellationToken cancellationToken)
    {
        ImageView? logo = null;
        if (theme.LogoId is { } id && (await media.FindAsync([id], cancellationToken)).TryGetValue(id, out var picture))
        {
            var alt = picture.Alt.IsEmpty ? scope.Brand.Name : picture.Alt.In(locale, scope.Brand.DefaultLocale);
            logo = new ImageView(picture, alt, scope.Current);
        }

        return new ThemeView(theme.Preset, theme.Look, logo, theme.Tagline, theme.Version);
    }
}
