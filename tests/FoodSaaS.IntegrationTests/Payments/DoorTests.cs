using System.Net;
using System.Text;
using System.Text.Json;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application;
using FoodSaaS.Payments.Domain;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>What comes in as a gateway's word is signed, in time, kept before it is answered, and changes nothing by being said twice, late or about somebody else.</summary>
[Collection(PaymentsCollection.Name)]
public sealed class DoorTests(PaymentsHost host)
{
    private const string Authorised = "payment_intent.amount_capturable_updated";

    private byte[] Secret => host.Host.Services.GetServices<IPaymentGateway>().Single(g => g.Kind == PaymentGateway.Simulator).WebhookSecrets[0];

    private Instant Now => host.Host.Clock.GetCurrentInstant();

    [Fact]
    public async Task What_nobody_signed_is_refused()
    {
        var (brand, intent) = await PendingAsync();
        var body = BodyOf(brand, "evt_forged", Authorised, intent);
        var good = MessageSignature.Of(body, Secret, Now);
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(body, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(body, ""));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(body, "t=1,v1=zz"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(body, good[..^1] + (good[^1] == '0' ? '1' : '0')));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(body, MessageSignature.Of(body, new byte[32], Now)));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync([.. body, (byte)' '], good));
        Assert.Equal(0, await KeptAsync("evt_forged"));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(body, good));
        Assert.Equal(1, await KeptAsync("evt_forged"));
    }

    [Theory]
    [InlineData(-301, HttpStatusCode.Unauthorized)]
    [InlineData(-299, HttpStatusCode.OK)]
    [InlineData(299, HttpStatusCode.OK)]
    [InlineData(301, HttpStatusCode.Unauthorized)]
    public async Task A_clock_that_is_off_either_way_makes_a_signature_worthless(int seconds, HttpStatusCode answer)
    {
        var (brand, intent) = await PendingAsync();
        var body = BodyOf(brand, $"evt_{Guid.NewGuid():N}", Authorised, intent);
        Assert.Equal(answer, await SendAsync(body, MessageSignature.Of(body, Secret, Now + Duration.FromSeconds(seconds))));
    }

    [Fact]
    public async Task Words_about_somebody_elses_account_or_payment_change_nothing()
    {
        var (ours, intent) = await PendingAsync();
        var theirs = await host.BrandAsync();
        var named = BodyOf(theirs, "evt_foreign_1", Authorised, intent, brand: ours.Id);
        Assert.Equal(HttpStatusCode.Forbidden, await SignedAsync(named));
        Assert.Equal(HttpStatusCode.Forbidden, await SignedAsync(BodyOf(ours, "evt_foreign_2", Authorised, intent, account: $"acct_sim_{Guid.NewGuid():N}")));
        Assert.Equal(HttpStatusCode.Forbidden, await SignedAsync(BodyOf(ours, "evt_foreign_3", Authorised, intent, account: "acct_1")));
        // Nothing says whose it is but the account: it is kept with that brand and about no payment.
        Assert.Equal(HttpStatusCode.OK, await SignedAsync(BodyOf(theirs, "evt_foreign_4", Authorised, intent)));
        Assert.Equal(0, await host.Host.ScalarAsync<long>("SELECT count(*) FROM payments.gateway_messages WHERE event_id LIKE 'evt_foreign_%' AND (payment_id IS NOT NULL OR tenant_id <> $1)", theirs.Id));
        Assert.Equal(HttpStatusCode.BadRequest, await SignedAsync("{}"u8.ToArray()));
        Assert.Equal(HttpStatusCode.BadRequest, await SignedAsync("[1"u8.ToArray()));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SignedAsync(Encoding.UTF8.GetBytes($"\"{new string('x', 300_000)}\"")));
    }

    [Fact]
    public async Task A_message_that_comes_twenty_times_at_once_is_kept_and_followed_once()
    {
        var brand = await host.BrandAsync();
        var order = await brand.PayAsync(1_000, "4000 0000 0000 0093");
        var intent = await IntentAsync(order);
        var changes = await ChangesAsync(brand);
        var body = BodyOf(brand, "evt_twenty", Authorised, intent);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SignedAsync(body)));
        await host.SettleAsync();
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a));
        Assert.Equal(1, await KeptAsync("evt_twenty"));
        Assert.Equal(PaymentStatus.Authorised, (await brand.StateAsync(order)).Status);
        Assert.Equal(changes + 1, await ChangesAsync(brand));

        await SignedAsync(body);
        await host.SettleAsync();
        Assert.Equal(changes + 1, await ChangesAsync(brand));
    }

    [Fact]
    public async Task In_whatever_order_words_come_the_payment_ends_where_the_gateway_has_it()
    {
        var brand = await host.BrandAsync();
        string[] types = [Authorised, "payment_intent.succeeded", "charge.refunded", "payment_intent.payment_failed", "payment_intent.canceled"];
        foreach (var shift in Enumerable.Range(0, types.Length))
        {
            var order = await brand.PayAsync(1_000, "4000 0000 0000 0093");
            var intent = await IntentAsync(order);
            foreach (var type in types.Skip(shift).Concat(types.Take(shift))) Assert.Equal(HttpStatusCode.OK, await SignedAsync(BodyOf(brand, $"evt_{Guid.NewGuid():N}", type, intent)));
            await host.SettleAsync();
            Assert.Equal(PaymentStatus.Authorised, (await brand.StateAsync(order)).Status);
            await brand.CaptureAsync(order, 900);
            await host.SettleAsync();
            foreach (var type in types.Reverse()) await SignedAsync(BodyOf(brand, $"evt_{Guid.NewGuid():N}", type, intent));
            await host.SettleAsync();
            Assert.Equal((PaymentStatus.Captured, 900L), ((await brand.StateAsync(order)).Status, (await brand.StateAsync(order)).Captured));
        }

        Assert.Equal(-900 * types.Length, (await brand.BalancesAsync())["SALES"]);
        Assert.Equal(0, await host.Host.ScalarAsync<long>("SELECT count(*) FROM payments.gateway_messages WHERE tenant_id = $1 AND applied_at IS NULL", brand.Id));
    }

    private async Task<(PayingBrand Brand, string Intent)> PendingAsync()
    {
        var brand = await host.AnyBrandAsync();
        var order = await brand.OpenAsync(PaymentMethod.Online, 1_000);
        await host.SettleAsync();
        return (brand, await IntentAsync(order));
    }

    private async Task<string> IntentAsync(Guid order) => (await host.Host.ScalarAsync<string>("SELECT intent_id FROM payments.payments WHERE order_id = $1", order))!;

    private Task<long> KeptAsync(string eventId) => host.Host.ScalarAsync<long>("SELECT count(*) FROM payments.gateway_messages WHERE event_id = $1", eventId);

    private Task<long> ChangesAsync(PayingBrand brand) => host.Host.ScalarAsync<long>("SELECT count(*) FROM tenancy.outbox WHERE tenant_id = $1 AND name = 'payments.payment-changed.v1'", brand.Id);

    private Task<HttpStatusCode> SignedAsync(byte[] body) => SendAsync(body, MessageSignature.Of(body, Secret, Now));

    private async Task<HttpStatusCode> SendAsync(byte[] body, string? signature)
    {
        using var gateway = host.Host.Client("foodsaas.localhost");
        using var content = new ByteArrayContent(body);
        using var answer = await gateway.PostAsync("/webhooks/payments/simulator", content, r =>
        {
            if (signature is not null) r.Headers.TryAddWithoutValidation("Stripe-Signature", signature);
        });
        return answer.StatusCode;
    }

    private static byte[] BodyOf(PayingBrand of, string eventId, string type, string intent, string? account = null, Guid? brand = null) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        id = eventId,
        @object = "event",
        type,
        account = account ?? of.Account,
        data = new { @object = new { id = intent, @object = "payment_intent", metadata = new { brand } } },
    });
}
