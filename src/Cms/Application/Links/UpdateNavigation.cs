using System.ComponentModel;
using FoodSaaS.Cms.Domain.Links;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Application.Links;

[Description("One link of the navigation.")]
internal sealed record NavigationLinkInput(
    [property: Description("What it says, at most 40 characters; the brand's main language is needed.")] IReadOnlyList<TranslationInput> Label,
    [property: Description("A path of this site (/menu), a place on the page (#hours), mailto:, tel: or https://.")] string Href);

[Description("The whole navigation, in order.")]
internal sealed record UpdateNavigationInput(
    [property: Description("The version that the change was made on; 0 where the brand has no navigation yet.")] int Version,
    [property: Description("Links at the head of every page, at most 8.")] IReadOnlyList<NavigationLinkInput> Header,
    [property: Description("Links at the foot of every page, at most 16.")] IReadOnlyList<NavigationLinkInput> Footer);

internal sealed class UpdateNavigation(CmsDb db, ITenantScope scope, IClock clock)
{
    public const int MaxLabel = 40;
    public const int MostInHeader = 8;
    public const int MostInFooter = 16;

    public async Task<Result<NavigationView>> ExecuteAsync(UpdateNavigationInput input, CancellationToken cancellationToken)
    {
        var navigation = await db.Navigations.SingleOrDefaultAsync(cancellationToken);
        if ((navigation?.Version ?? 0) != input.Version) return CmsErrors.StaleVersion();

        var errors = new List<Error>();
        var header = Read(input.Header, "header", MostInHeader, errors);
        var footer = Read(input.Footer, "footer", MostInFooter, errors);
        if (errors.Count > 0) return errors;

        if (navigation is null) db.Add(navigation = new Navigation(header, footer, clock.GetCurrentInstant()));
        else navigation.Arrange(header, footer, clock.GetCurrentInstant());
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        return new NavigationView(navigation.Header, navigation.Footer, navigation.Version);
    }

    private List<NavigationLink> Read(IReadOnlyList<NavigationLinkInput> links, string field, int most, List<Error> errors)
    {
        if (links.Count > most)
        {
            errors.Add(CmsErrors.TooManyLinks(field, most));
            return [];
        }

        return
        [
            .. links.Select((link, i) =>
            {
                if (!Href.IsAllowed(link.Href)) errors.Add(Href.Refused($"{field}.{i}.href"));
                return new NavigationLink(Translations.Read(link.Label, scope.Brand, $"{field}.{i}.label", MaxLabel, required: true, errors), link.Href);
            }),
        ];
    }
}
