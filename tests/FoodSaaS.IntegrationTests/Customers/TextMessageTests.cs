using FoodSaaS.Contracts.Customers;
using FoodSaaS.Customers.Application.Messages;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Customers;

/// <summary>A text message is sent once its provider takes it, dropped when it is of no more use, and not offered where there is no provider.</summary>
public sealed class TextMessageTests : IClassFixture<TextMessageHost>
{
    private readonly TextMessageHost.Provider _provider;
    private readonly OwnHost _host;

    public TextMessageTests(TextMessageHost own)
    {
        (_provider, _host) = (own.Sender, own.Host);
        _provider.Begin();
    }

    [Fact]
    public async Task A_provider_that_fails_is_asked_again_with_the_same_id()
    {
        _provider.Failures = 2;
        using var guest = new Guest(_host, await TestBrand.SignUpAsync(_host));
        Assert.Null((await guest.AskAsync(new { phone = "+4915123456789" })).Refusal);
        await Waiting.UntilAsync(async () =>
        {
            _host.Clock.Advance(Duration.FromSeconds(1));
            await Settling.CallAsync(_host.Services, _host.Database);
            return _provider.Sent.Count == 3;
        });
        Assert.Single(_provider.Sent.Distinct());
    }

    [Fact]
    public async Task What_could_not_be_sent_in_ten_minutes_is_dropped()
    {
        _provider.Failures = int.MaxValue;
        using var guest = new Guest(_host, await TestBrand.SignUpAsync(_host));
        Assert.Null((await guest.AskAsync(new { phone = "+4915123456789" })).Refusal);
        await Settling.CallAsync(_host.Services, _host.Database);
        _host.Clock.Advance(Duration.FromMinutes(71));
        await Waiting.UntilAsync(async () =>
        {
            await Settling.CallAsync(_host.Services, _host.Database);
            return await _host.ScalarAsync<long>("SELECT (SELECT count(*) FROM customers.text_messages) + (SELECT count(*) FROM tenancy.calls)") == 0;
        });
        Assert.InRange(_provider.Sent.Count, 1, 2);
    }

    [Fact]
    public async Task Without_a_provider_a_telephone_is_refused_and_not_offered()
    {
        _provider.IsReady = false;
        using var guest = new Guest(_host, await TestBrand.SignUpAsync(_host));
        Assert.Equal("PHONE_NOT_OFFERED@phone", (await guest.AskAsync(new { phone = "+4915123456789" })).Refusal);
        Assert.False((await guest.Browser.DataAsync("{ dinerSignInOptions { byPhone } }")).GetProperty("dinerSignInOptions").GetProperty("byPhone").GetBoolean());
    }

    [Fact]
    public async Task Other_modules_learn_how_to_reach_a_guest_of_the_present_brand_and_of_no_other()
    {
        var (here, there) = (await TestBrand.SignUpAsync(_host), await TestBrand.SignUpAsync(_host));
        using var guest = await Guest.SignedInAsync(_host, here);
        var id = GlobalId.Parse((await guest.SeenAsync("id")).Id())!.Value.Id;
        Assert.Equal(new DinerContact(id, null, guest.Email, null, "de"), await FindAsync(here, id));
        Assert.Null(await FindAsync(there, id));
    }

    private async Task<DinerContact?> FindAsync(TestBrand brand, Guid id)
    {
        var brandId = GlobalId.Parse((await brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id;
        await using var scope = await TenantScopes.EnterAsync(_host.Services, brandId);
        return await scope.ServiceProvider.GetRequiredService<IDiners>().FindAsync(id, default);
    }
}

/// <summary>A host with a provider of text messages.</summary>
public sealed class TextMessageHost(ApiFixture api) : IAsyncLifetime
{
    internal Provider Sender { get; } = new();

    internal OwnHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await OwnHost.StartAsync(api, services => services.AddSingleton<ISmsSender>(Sender));

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>Stands where the provider of text messages stands.</summary>
    internal sealed class Provider : ISmsSender
    {
        private readonly Lock _lock = new();
        private readonly List<Guid> _sent = [];

        public bool IsReady { get; set; } = true;

        public int Failures { get; set; }

        public IReadOnlyList<Guid> Sent
        {
            get
            {
                lock (_lock) return [.. _sent];
            }
        }

        /// <summary>As it was before any test.</summary>
        public void Begin()
        {
            (IsReady, Failures) = (true, 0);
            lock (_lock) _sent.Clear();
        }

        public Task SendAsync(OutgoingText message, CancellationToken cancellationToken)
        {
            lock (_lock)
            {
                _sent.Add(message.Id);
                return Failures-- > 0 ? throw new HttpRequestException("busy") : Task.CompletedTask;
            }
        }
    }
}
