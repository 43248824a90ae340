using System.Text.Json;
using FoodSaaS.Cms.Application.Domains;
using FoodSaaS.IntegrationTests.FrontDoor;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Cms.Domains;

/// <summary>A host whose name servers are the test's, and which looks for proofs by itself only when a test lets it.</summary>
public class DomainHost(ApiFixture api) : IAsyncLifetime
{
    internal OwnHost Host { get; private set; } = null!;

    internal KnownTexts Texts { get; } = new();

    internal virtual IReadOnlyList<KeyValuePair<string, string?>> Settings => [];

    public virtual async ValueTask InitializeAsync()
    {
        Host = await OwnHost.StartAsync(api, Change, settings: Settings);
        Host.Storefront.Page = http => ScriptedSite.PageAsync(http, $"<p>{http.Request.Path}</p>");
    }

    public virtual ValueTask DisposeAsync() => Host.DisposeAsync();

    internal virtual void Change(IServiceCollection services)
    {
        services.AddSingleton<ITxtRecords>(Texts);
        services.RemoveHosted<OutboxDispatcher>();
    }

    internal async Task<Claim> ClaimAsync(TestBrand brand, string host)
    {
        var domain = await brand.ChangeAsync("addDomain", new { host }, "domain", Claim.Selection);
        return new Claim(this, brand, domain);
    }

    /// <summary>A claim that was proven.</summary>
    internal async Task<Claim> ProveAsync(TestBrand brand, string host)
    {
        var claim = await ClaimAsync(brand, host);
        claim.Publish();
        Assert.Equal("ACTIVE", (await claim.CheckAsync()).GetProperty("state").GetString());
        return claim;
    }

    /// <summary>The status and text of what a browser gets at a host.</summary>
    internal Task<(int Status, string Text)> GetAsync(string host, string path = "/") => RawHttp.SendAsync(Host.PublicPort, host, $"GET {path} HTTP/1.1");

    /// <summary>Long enough for what nodes remember of brands, and for another check.</summary>
    internal void Later(Duration? time = null) => Host.Clock.Advance(time ?? Duration.FromSeconds(11));

    internal sealed record Claim(DomainHost Own, TestBrand Brand, JsonElement Domain)
    {
        public const string Selection = "id host state isPrimary isHeldByAnother proofName proofText pointTo endsAt";

        public string Id => Domain.Id();

        public string ProofName => Domain.GetProperty("proofName").GetString()!;

        public string ProofText => Domain.GetProperty("proofText").GetString()!;

        public void Publish() => Own.Texts.Put(ProofName, ProofText);

        public void Withdraw() => Own.Texts.Remove(ProofName, ProofText);

        public async Task<JsonElement> CheckAsync()
        {
            Own.Later();
            var domain = await Brand.ChangeAsync("checkDomain", new { id = Id }, "domain", Selection);
            Own.Later();
            return domain;
        }

        public Task PreferAsync() => Brand.ChangeAsync("setPrimaryDomain", new { id = Id }, "domains", "id");
    }
}
