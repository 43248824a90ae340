using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.FrontDoor;

public sealed class RedirectTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    [Theory]
    [InlineData("/de", "/")]
    [InlineData("/de/menu", "/menu")]
    [InlineData("/menu/", "/menu")]
    [InlineData("/en/menu/", "/en/menu")]
    public async Task A_page_has_one_address(string path, string canonical)
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        var visit = await site.VisitAsync(path);

        Assert.Equal((308, canonical), (visit.Status, visit.Headers["Location"]));
        Assert.Empty(site.Asked);
    }

    [Theory]
    [InlineData("admin.foodsaas.localhost")]
    [InlineData("foodsaas.localhost")]
    public async Task A_path_that_looks_like_another_host_is_asked_of_nobody(string host)
    {
        await using var elsewhere = new ListeningStorefront { Page = http => ScriptedSite.PageAsync(http, "<script>steal()</script>") };
        await elsewhere.StartAsync();
        var authority = new Uri(elsewhere.Address).Authority;
        foreach (var path in new[] { $"//{authority}/x.html", $"/%2F{authority}/x.html", $"/%5C{authority}/x.html", $"//{authority}/_next/static/x.js" })
        {
            var (_, answer) = await RawHttp.SendAsync(own.Host.PublicPort, host, $"GET {path} HTTP/1.1");
            Assert.DoesNotContain("steal", answer, StringComparison.Ordinal);
            Assert.DoesNotContain($"Location: //{authority}", answer, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("/t/ID/de/menu", "/menu")]
    [InlineData("/t/ID/de", "/")]
    [InlineData("/t/ID/en/menu", "/en/menu")]
    [InlineData("/t/ID/de-AT/menu", "/de-AT/menu")]
    [InlineData("/t/ID/de-AT", "/de-AT")]
    [InlineData("/t/ID/de/menu?x=1", "/menu?x=1")]
    [InlineData("https://partner.example/x", "https://partner.example/x")]
    public async Task The_storefronts_redirects_lead_to_public_addresses(string inner, string outer)
    {
        var site = await ScriptedSite.OpenAsync(own.Host, ["de", "en", "de-AT"]);
        site.Answer = http =>
        {
            http.Response.StatusCode = 307;
            http.Response.Headers.Location = inner.Replace("ID", site.Id.ToString(), StringComparison.Ordinal);
            return Task.CompletedTask;
        };
        var visit = await site.VisitAsync("/old");

        Assert.Equal((307, outer), (visit.Status, visit.Headers["Location"]));
    }

    [Theory]
    [InlineData("GET /de//evil.example HTTP/1.1")]
    [InlineData("GET //evil.example/%2e%2e HTTP/1.1")]
    [InlineData("GET /de/%2Fevil.example HTTP/1.1")]
    [InlineData("GET /de/\\evil.example HTTP/1.1")]
    [InlineData("GET /de/%5Cevil.example/ HTTP/1.1")]
    public async Task No_path_redirects_to_another_host(string line)
    {
        var site = await ScriptedSite.OpenAsync(own.Host);
        var answer = await RawHttp.SendAsync(own.Host.PublicPort, $"{site.Brand.Slug}.foodsaas.localhost", line);
        var location = answer.Text.Split("\r\n").FirstOrDefault(l => l.StartsWith("Location:", StringComparison.OrdinalIgnoreCase))?["Location:".Length..].Trim();

        Assert.False(location is not null && (location.StartsWith("//", StringComparison.Ordinal) || location.StartsWith("/\\", StringComparison.Ordinal) || location.Contains("://evil", StringComparison.Ordinal)), location);
    }
}
