using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Life;

namespace FoodSaaS.Accounts.Application.Life;

/// <summary>What owners are told when their brand's state changes.</summary>
internal static class LifeMails
{
    public static string Moved(string brand, BrandStatus to, string reason) => $"""
        {What(brand, to)}
        The reason: {reason}
        """;

    public static string Restored(string brand, string then) => $"""
        We put {brand} back to how it was at {then}: menu, tax, stock, places, pages, pictures and your own content. What was changed there since then is gone; tell us if you need any of it.
        As they are now: your guests and their accounts, staff, API keys, webhooks and domains. Guests who had their accounts erased stay erased.
        Please look at what is sold out, and count again what you count: these are the numbers of then.
        """;

    private static string What(string brand, BrandStatus to) => to switch
    {
        BrandStatus.Active => $"{brand} is live.",
        BrandStatus.PastDue => $"An invoice of {brand} is overdue. The site is served; nobody can be invited and no API keys can be made until it is paid.",
        BrandStatus.Suspended => $"{brand} was suspended: its site shows a plain page, and its API keys open nothing. You can still read in the console.",
        BrandStatus.Provisioning => $"{brand} is being moved by us: its site says so meanwhile, and nothing can be changed.",
        _ => $"{brand} is closing: its site is gone, and everything will be deleted in {BrandLife.Grace.TotalDays:0} days. Until then an owner can export everything and take the closing back.",
    };
}
