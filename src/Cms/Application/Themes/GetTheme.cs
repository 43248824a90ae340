using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Domain.Themes;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Themes;

/// <summary>Reads the brand's theme; a brand without one has the first preset.</summary>
internal sealed class GetTheme(CmsDb db, ThemeViews views, ICacheTags tags)
{
    public async Task<ThemeView> ExecuteAsync(string locale, CancellationToken cancellationToken)
    {
        var theme = await db.Themes.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        tags.Name(theme?.LogoId is { } logo ? [Theme.Tag, Picture.Tag(logo)] : [Theme.Tag]);
        return theme is null
            ? new ThemeView(ThemePreset.All[0].Key, ThemePreset.All[0].Look, null, LocalizedText.Empty, 0)
            : await views.OfAsync(theme, locale, cancellationToken);
    }
}
