using FoodSaaS.Contracts.Payments;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>What diners' banks claim back: in the books, told the owners, and never given back twice.</summary>
[Collection(PaymentsCollection.Name)]
public sealed class DisputeTests(PaymentsHost host)
{
    [Theory]
    [InlineData("4000 0000 0000 0259", DisputeStatus.Lost, 2_000, "decided against you")]
    [InlineData("4000 0000 0000 2685", DisputeStatus.Won, 0, "decided in your favour")]
    public async Task A_claim_is_held_until_it_is_decided(string card, DisputeStatus decided, long gone, string told)
    {
        var brand = await host.BrandAsync();
        var order = await brand.PayAndCaptureAsync(2_000, card);
        var claimed = await brand.StateAsync(order);
        Assert.Equal((DisputeStatus.Open, 2_000, 0), (claimed.Dispute, claimed.Disputed, claimed.Returnable));
        Assert.Equal(2_000, (await brand.BalancesAsync())["DISPUTES"]);
        Assert.Equal("REFUND_TOO_HIGH", (await brand.RefundAsync(order, 1)).Errors[0].Code);
        await brand.LetGoAsync(order);
        await host.SettleAsync();
        Assert.Equal(0, (await brand.StateAsync(order)).Refunded);
        await ToldAsync(brand, "claims it back", order);

        await host.PassAsync(Duration.FromDays(7));
        var over = await brand.StateAsync(order);
        Assert.Equal((decided, gone, 2_000), (over.Dispute, over.Disputed, over.Disputed + over.Refunded + over.Returnable));
        Assert.Equal(gone, (await brand.BalancesAsync()).GetValueOrDefault("DISPUTES"));
        await ToldAsync(brand, told, order);
        Assert.Equal(0, await host.Host.ScalarAsync<long>("SELECT count(*) FROM payments.payments WHERE refunded + disputed > captured AND captured > 0"));
    }

    [Theory]
    [InlineData("4000 0000 0000 0259", DisputeStatus.Lost, 300, "about the tip for order K7-0142 was decided against you")]
    [InlineData("4000 0000 0000 2685", DisputeStatus.Won, 0, "about the tip for order K7-0142 was decided in your favour")]
    public async Task A_claim_on_a_tip_is_told_as_one_and_leads_to_its_order(string card, DisputeStatus decided, long gone, string told)
    {
        var brand = await host.BrandAsync();
        var order = await brand.PayAndCaptureAsync(2_000);
        var tip = Guid.CreateVersion7();
        await brand.TipAsync(order, 300, tip);
        await host.SettleAsync();
        await brand.ConfirmAsync(tip, card);
        await host.SettleAsync();
        var claimed = await brand.StateAsync(order);
        Assert.Equal((null, DisputeStatus.Open, 300), (claimed.Dispute, claimed.Tip!.Dispute, claimed.Tip.Disputed));
        await ToldAsync(brand, "tipped 3.00 EUR for order K7-0142 claims it back", order);

        await host.PassAsync(Duration.FromDays(7));
        var over = await brand.StateAsync(order);
        Assert.Equal((null, decided, gone), (over.Dispute, over.Tip!.Dispute, over.Tip.Disputed));
        await ToldAsync(brand, told, order);
    }

    /// <summary>Once.</summary>
    private Task ToldAsync(PayingBrand brand, string what, Guid order) => Waiting.UntilAsync(async () =>
        (await TestBrand.MailsAsync(host.Host, brand.Brand.Email)).Count(m => m.Contains(what, StringComparison.Ordinal) && m.Contains($"/orders/{new GlobalId("Order", order)}", StringComparison.Ordinal)) == 1);
}
