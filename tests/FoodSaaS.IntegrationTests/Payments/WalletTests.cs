using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Payments.Application.Accounts;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>Wallets are shown where Stripe knows that diners pay to an account, and it is told so.</summary>
[Collection(StripeCollection.Name)]
public sealed class WalletTests(StripeHost host) : IAsyncLifetime
{
    private const string Root = "foodsaas.example";

    public ValueTask InitializeAsync()
    {
        host.Root = Root;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        (host.Root, host.IsAway, host.Refused) = (null, false, null);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Each_host_of_a_brand_is_told_once_and_a_new_one_when_it_is_served()
    {
        var (brand, id) = await host.ConnectedAsync();
        Assert.Equal([$"{brand.Slug}.{Root}"], host.Told(id));

        var own = await ServeAsync(brand);
        Assert.Equal([$"{brand.Slug}.{Root}", own], host.Told(id));
        await host.HearAsync(id, "account.updated");
        Assert.Equal([$"{brand.Slug}.{Root}", own], host.Told(id));
    }

    [Fact]
    public async Task Neither_a_host_that_is_not_public_nor_one_of_a_brand_without_an_account_is_told()
    {
        host.Root = null;
        var (_, connected) = await host.ConnectedAsync();
        var (other, without) = await host.BrandAsync();
        await ServeAsync(other);
        await host.HearAsync(connected, "account.updated");
        Assert.Empty(host.Told(connected));
        Assert.Empty(host.Told(without));
    }

    [Fact]
    public async Task An_account_to_which_nobody_can_pay_yet_waits_until_somebody_can()
    {
        var (brand, id) = await host.ConnectedAsync(isActive: false);
        await host.HearAsync(id, "account.updated");
        Assert.Empty(host.Told(id));

        host.IsActive = true;
        await host.HearAsync(id, "account.updated");
        Assert.Equal([$"{brand.Slug}.{Root}"], host.Told(id));
    }

    [Fact]
    public async Task While_Stripe_does_not_answer_the_host_waits_and_nothing_else_does()
    {
        host.IsAway = true;
        var (brand, id) = await host.ConnectedAsync();
        Assert.Empty(host.Told(id));
        Assert.True((await brand.AsOwnerAsync("{ paymentAccount { takesPayments } }")).GetProperty("paymentAccount").GetProperty("takesPayments").GetBoolean());

        host.IsAway = false;
        await PassAsync(Duration.FromMinutes(10));
        Assert.Equal([$"{brand.Slug}.{Root}"], host.Told(id));
    }

    [Fact]
    public async Task A_host_that_is_refused_holds_up_no_other_and_is_told_again_hours_later_however_often_somebody_asks()
    {
        var (brand, id) = await host.BrandAsync();
        var own = await ServeAsync(brand);
        host.Refused = $"{brand.Slug}.{Root}";
        await host.ConnectAsync(brand);
        Assert.Equal([host.Refused, own], host.Told(id));

        await host.ConnectAsync(brand);
        await host.HearAsync(id, "account.updated");
        Assert.Equal([host.Refused, own], host.Told(id));
        await PassAsync(Duration.FromHours(6));
        Assert.Equal([host.Refused, own, host.Refused], host.Told(id));
    }

    [Fact]
    public async Task What_a_call_did_not_come_to_is_told_by_the_next_one_at_once()
    {
        host.IsAway = true;
        var (brand, id) = await host.ConnectedAsync();
        host.IsAway = false;
        await using (var scope = await TenantScopes.EnterAsync(host.Host.Services, id))
            await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().WriteAsync<EndRegistration, Nothing>(e => e.ExecuteAsync([], isAway: true, default), default);
        await host.SettleAsync();
        Assert.Equal([$"{brand.Slug}.{Root}"], host.Told(id));
    }

    private async Task PassAsync(Duration time)
    {
        host.Host.Clock.Advance(time);
        await host.SettleAsync();
    }

    /// <summary>A domain of the brand's own, proven.</summary>
    private async Task<string> ServeAsync(TestBrand brand)
    {
        var domain = await brand.ChangeAsync("addDomain", new { host = $"www.{brand.Slug}.example" }, "domain", "id host proofName proofText");
        host.Texts.Put(domain.GetProperty("proofName").GetString()!, domain.GetProperty("proofText").GetString()!);
        host.Host.Clock.Advance(Duration.FromSeconds(11));
        Assert.Equal("ACTIVE", (await brand.ChangeAsync("checkDomain", new { id = domain.GetProperty("id").GetString() }, "domain", "state")).GetProperty("state").GetString());
        await host.SettleAsync();
        await PassAsync(Duration.FromMinutes(5));
        return domain.GetProperty("host").GetString()!;
    }
}
