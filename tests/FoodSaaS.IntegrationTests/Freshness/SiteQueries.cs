namespace FoodSaaS.IntegrationTests.Freshness;

/// <summary>What each page of a test site asks for; the first path segment decides.</summary>
internal static class SiteQueries
{
    public const string Menu = "{ menu { currency categories { name items { slug name fromPrice { amount } availability { isAvailable returnsAt } } } } }";

    public static (string Query, object? Variables) Of(string rest) => rest.Split('/') switch
    {
        [""] => ("{ brand { name } theme { preset tagline light { primary } } navigation { header { label href } } }", null),
        ["menu"] => (Menu, null),
        ["menu", var slug] => ("query($slug: String) { item(slug: $slug) { name description fromPrice { amount } availability { isAvailable } } }", new { slug }),
        ["locations"] => ("{ locations { nodes { name note openingHours { day opens closes } exceptions(upcoming: true) { from hours { opens closes } reason } pause { until reason } busy { minutes } } } }", null),
        _ => ("query($path: String!) { page(path: $path) { title blocks { __typename ... on TextBlock { html } ... on EntryListBlock { entries { path title } } ... on MenuHighlightBlock { items { name fromPrice { amount } } } } } }", new { path = "/" + rest }),
    };
}
