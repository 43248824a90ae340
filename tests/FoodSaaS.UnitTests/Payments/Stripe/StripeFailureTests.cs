using FoodSaaS.Payments.Application;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure.Stripe;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using static FoodSaaS.UnitTests.Payments.Stripe.StripeAnswers;

namespace FoodSaaS.UnitTests.Payments.Stripe;

/// <summary>What becomes of a request that is refused, or of which nobody knows what became.</summary>
public sealed class StripeFailureTests
{
    private static readonly GatewayAccount Account = new(new TenantId(Guid.NewGuid()), "acct_1");
    private static readonly NewIntent Dinner = new("p1:create", PaymentId, 1_250, 12, Currency.Find("EUR")!, "K7-0142");

    [Theory]
    [InlineData(402, "card_error", "card_declined", "generic_decline", "CARD_DECLINED")]
    [InlineData(402, "card_error", "card_declined", "insufficient_funds", "INSUFFICIENT_FUNDS")]
    [InlineData(402, "card_error", "expired_card", null, "CARD_EXPIRED")]
    [InlineData(402, "card_error", "authentication_required", null, "AUTHENTICATION_FAILED")]
    [InlineData(402, "card_error", "card_declined", "authentication_required", "AUTHENTICATION_FAILED")]
    [InlineData(402, "card_error", "processing_error", null, "PAYMENT_FAILED")]
    [InlineData(400, "invalid_request_error", "payment_intent_unexpected_state", null, "INTENT_STATE")]
    [InlineData(400, "invalid_request_error", "account_invalid", null, "ACCOUNT_DISCONNECTED")]
    [InlineData(403, "invalid_request_error", "account_invalid", null, "ACCOUNT_DISCONNECTED")]
    [InlineData(404, "invalid_request_error", "resource_missing", null, "INTENT_NOT_FOUND")]
    [InlineData(400, "invalid_request_error", "amount_too_small", null, "GATEWAY_REFUSED")]
    public async Task A_refusal_is_final_and_says_why(int status, string type, string code, string? declineCode, string told)
    {
        await using var stripe = await StripeServer.StartAsync(Refusal(status, type, code, declineCode));
        Assert.Equal([told], (await stripe.Gateway.CreateAsync(Account, Dinner, default)).Errors.Select(e => e.Code));
        Assert.Single(stripe.Heard);
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again_under_the_same_key()
    {
        await using var stripe = await StripeServer.StartAsync((0, null), Intent("requires_payment_method"));
        Assert.Equal("pi_1", (await stripe.Gateway.CreateAsync(Account, Dinner, default)).Value.Id);
        Assert.Equal(2, stripe.Heard.Count);
        Assert.Single(stripe.Heard.Distinct());
        Assert.Contains("key p1:create", stripe.Heard.First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, "api_error", 3, true)]
    [InlineData(409, "idempotency_error", 3, false)]
    [InlineData(401, "api_error", 1, false)]
    [InlineData(429, "api_error", 1, false)]
    [InlineData(400, "idempotency_error", 1, true)]
    public async Task Where_nobody_knows_whether_it_happened_nothing_is_said_but_that_it_would_be_said_again(int status, string type, int times, bool isKept)
    {
        await using var stripe = await StripeServer.StartAsync([.. Enumerable.Repeat(Refusal(status, type, "lock_timeout"), 3)]);
        Assert.Equal(isKept, (await Assert.ThrowsAsync<GatewayUnavailableException>(() => stripe.Gateway.CreateAsync(Account, Dinner, default))).IsKeyUsedUp);
        Assert.Equal(times, stripe.Heard.Count);
        Assert.Single(stripe.Heard.Distinct());
    }

    [Fact]
    public async Task An_answer_that_is_none_or_comes_too_late_is_unknown_too()
    {
        await using var garbled = await StripeServer.StartAsync((200, "<html>"));
        Assert.False((await Assert.ThrowsAsync<GatewayUnavailableException>(() => garbled.Gateway.GetAsync(Account, "pi_1", default))).IsKeyUsedUp);

        await using var late = await StripeServer.StartAsync();
        late.Patience = TimeSpan.FromMilliseconds(1);
        await Assert.ThrowsAsync<GatewayUnavailableException>(() => late.Gateway.CreateAsync(Account, Dinner, default));
    }

    [Fact]
    public async Task Whoever_gives_up_himself_is_not_told_that_stripe_did()
    {
        await using var stripe = await StripeServer.StartAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stripe.Gateway.CreateAsync(Account, Dinner, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task A_list_that_is_refused_is_no_empty_one()
    {
        await using var stripe = await StripeServer.StartAsync(Refusal(403, "invalid_request_error", "account_invalid"));
        await Assert.ThrowsAsync<GatewayUnavailableException>(async () => await stripe.Gateway.ListAsync(Account, default, default, default).ToListAsync());
    }

    [Theory]
    [InlineData("requires_payment_method", ""","last_payment_error":{"code":"card_declined","decline_code":"insufficient_funds"}""", "Open", "INSUFFICIENT_FUNDS")]
    [InlineData("requires_payment_method", ""","last_payment_error":{"code":"payment_intent_authentication_failure"}""", "Open", "AUTHENTICATION_FAILED")]
    [InlineData("requires_action", "", "NeedsAction", null)]
    [InlineData("processing", "", "Processing", null)]
    [InlineData("requires_capture", ""","last_payment_error":{"code":"card_declined"}""", "Authorised", null)]
    [InlineData("canceled", ""","cancellation_reason":"expired" """, "Cancelled", "EXPIRED")]
    [InlineData("canceled", ""","cancellation_reason":"requested_by_customer" """, "Cancelled", null)]
    public async Task How_it_stands_is_told_in_our_words(string status, string more, string told, string? failure)
    {
        await using var stripe = await StripeServer.StartAsync(Intent(status, more));
        var seen = (await stripe.Gateway.GetAsync(Account, "pi_1", default)).Value;
        Assert.Equal((told, failure), (seen.Status.ToString(), seen.FailureCode));
    }

    [Fact]
    public void Half_a_configuration_is_refused_at_the_start()
    {
        var whole = new StripeSettings { SecretKey = "sk_test_1", PublishableKey = "pk_test_1", WebhookSecrets = ["whsec_1"] };
        Assert.True(whole.Checked().IsSetUp);
        Assert.False(new StripeSettings().Checked().IsSetUp);
        Assert.Throws<InvalidOperationException>(() => (whole with { PublishableKey = "" }).Checked());
        Assert.Throws<InvalidOperationException>(() => (whole with { WebhookSecrets = [] }).Checked());
        Assert.Throws<InvalidOperationException>(() => (whole with { Address = "http://stripe.example" }).Checked());
    }
}
