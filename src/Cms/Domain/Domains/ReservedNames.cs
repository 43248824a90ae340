using System.Collections.Frozen;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Cms.Domain.Domains;

/// <summary>Names that are no brand's to have. Common registries' suffixes are here so that a mistake is told at once; a name that nobody can put the proof at is never served anyway.</summary>
internal static class ReservedNames
{
    private static readonly FrozenSet<string> Suffixes = new[]
    {
        "co.uk", "org.uk", "me.uk", "ac.uk", "gov.uk", "com.au", "net.au", "org.au", "co.nz", "org.nz", "co.jp", "ne.jp", "or.jp", "co.kr", "or.kr", "com.br", "com.mx", "com.ar", "com.tr", "com.cn", "com.tw", "com.hk", "com.sg",
        "com.my", "co.id", "co.th", "co.in", "org.in", "net.in", "co.za", "org.za", "co.il", "org.il", "com.pl", "com.ua", "com.gr", "com.pt", "com.es", "co.at", "or.at", "com.cy", "com.kw", "com.sa", "com.eg", "com.ng", "co.ke",
        "github.io", "gitlab.io", "netlify.app", "vercel.app", "pages.dev", "workers.dev", "web.app", "firebaseapp.com", "herokuapp.com", "azurewebsites.net", "cloudfront.net", "blogspot.com", "wordpress.com", "myshopify.com",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(HostName host, string platform) => host.IsWithin(platform) || !host.IsPublic || Suffixes.Contains(host.Value);
}
