using System.ComponentModel;
using FoodSaaS.Cms.Application.Pages;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Application.Previews;

[Description("A link that shows a page's draft to whoever has it.")]
internal sealed record CreatePreviewLinkInput(
    [property: Description("The page.")] GlobalId PageId,
    [property: Description("Language to show, one of the brand's; its main one where nothing is said.")] string? Locale);

/// <summary>A link to a draft.</summary>
internal sealed record PreviewLinkView(string Url, Instant ExpiresAt);

internal sealed class CreatePreviewLink(CmsDb db, PreviewTokens tokens, IPublicAddresses addresses, ITenantScope scope, IClock clock)
{
    public async Task<Result<PreviewLinkView>> ExecuteAsync(CreatePreviewLinkInput input, CancellationToken cancellationToken)
    {
        var locale = input.Locale ?? scope.Brand.DefaultLocale;
        if (!scope.Brand.Locales.Contains(locale)) return CmsErrors.LocaleUnknown("locale");
        if (await db.Pages.AsNoTracking().FindPageAsync(input.PageId, cancellationToken) is not { } page) return CmsErrors.PageUnknown("pageId");

        // Whole seconds, as the token tells them.
        var expires = Instant.FromUnixTimeSeconds((clock.GetCurrentInstant() + PreviewTokens.Lifetime).ToUnixTimeSeconds());
        var token = tokens.Sign(new PreviewPass(scope.Current, page.Id, locale, expires));
        return new PreviewLinkView($"{addresses.StorefrontOrigin(scope.Brand.Slug.Value)}/preview/{token}", expires);
    }
}
