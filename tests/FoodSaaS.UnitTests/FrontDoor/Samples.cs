using System.Text;
using FoodSaaS.Api.FrontDoor;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Microsoft.AspNetCore.Http;

namespace FoodSaaS.UnitTests.FrontDoor;

internal static class Samples
{
    public static readonly Brand Brand = new(
        new TenantId(Guid.Parse("0195f1c2-0000-7000-8000-00000000000a")), Slug.Parse("noodle")!.Value, "Noodle", "DE", Currency.Of("EUR"), "Europe/Berlin", ["de", "en"], "de", BrandStatus.Active);

    public static FrontDoorOptions Options(long cacheBytes = 1 << 20) => new() { PageCacheBytes = cacheBytes, InternalSecret = Convert.ToBase64String(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray()) };

    public static UpstreamPage Page(string body = "<p>soup</p>", long? version = 1) => new(200, "text/html; charset=utf-8", [], Encoding.UTF8.GetBytes(body), version, false, null);

    public static FetchedPage Fetched(string body = "<p>soup</p>", long? version = 1) => new(Page(body, version), KeptPage.Of(Page(body, version), null));

    public static KeptPage Kept(long version, int length = 10) => KeptPage.Of(Page(new string('x', length), version), null);

    public static HttpContext Request(string method, string host = "noodle.foodsaas.localhost:3000", params (string Name, string Value)[] headers)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = method;
        http.Request.Host = new HostString(host);
        foreach (var (name, value) in headers) http.Request.Headers[name] = value;
        return http;
    }
}
