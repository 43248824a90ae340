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

    private static string What(string brand, BrandStatus to) => to switch
    {
        BrandStatus.Active => $"{brand} is live.",
        BrandStatus.PastDue => $"An invoice of {brand} is overdue. The site is served; nobody can be invited and no API keys can be made until it is paid.",
        BrandStatus.Suspended => $"{brand} was suspended: its site shows a plain page, and its API keys open nothing. You can still read in the console.",
        BrandStatus.Provisioning => $"{brand} is being moved by us: its site says so meanwhile, and nothing can be changed.",
        _ => $"{brand} is closing: its site is gone, and everything will be deleted in {BrandLife.Grace.TotalDays:0} days. Until then an owner can export everything and take the closing back.",
    };
}
