using FoodSaaS.Cms.Application.Links;
using FoodSaaS.Cms.Application.Previews;
using FoodSaaS.Cms.Domain.Links;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Api;

internal sealed class NavigationLinkType : ObjectType<NavigationLink>
{
    public NavigationLinkType()
        : base("NavigationLink", "One link of the navigation.")
    {
        Field("label", AccessRule.Inherited, "What it says, in the answer's language.", (l, c) => c.Text(l.Label));
        Field("href", AccessRule.Inherited, "A path of this site, `#…`, `mailto:`, `tel:` or `https://`.", l => l.Href);
        Field("labelTranslations", AccessRule.Inherited, "What it says, in every language.", l => l.Label.ToTranslations()).Sized(FieldCost.Languages);
    }
}

internal sealed class NavigationType : ObjectType<NavigationView>
{
    public NavigationType()
        : base("Navigation", "The links on every page.")
    {
        Field("header", AccessRule.Inherited, "At the head, in order.", n => n.Header);
        Field("footer", AccessRule.Inherited, "At the foot, in order.", n => n.Footer);
        Field("version", AccessRule.Inherited, "Grows by one with every change; name it when you change the navigation.", n => n.Version);
    }
}

internal sealed class PreviewLinkType : ObjectType<PreviewLinkView>
{
    public PreviewLinkType()
        : base("PreviewLink", "A link that shows a page's draft to whoever has it.")
    {
        Field("url", AccessRule.Inherited, "The whole address, on the brand's own site.", l => l.Url);
        Field("expiresAt", AccessRule.Inherited, "When it stops working: 30 minutes after it was made.", l => l.ExpiresAt);
    }
}
