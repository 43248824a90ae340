using System.Text.Json;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;
using static FoodSaaS.UnitTests.Payments.Stripe.StripeAnswers;

namespace FoodSaaS.UnitTests.Payments.Stripe;

/// <summary>What Stripe is asked, to the letter, and how its answers are read.</summary>
public sealed class StripeGatewayTests
{
    private static readonly TenantId Brand = new(new Guid("01890000-0000-7000-8000-0000000000b1"));
    private static readonly GatewayAccount Account = new(Brand, "acct_1");
    private static readonly Currency Euro = Currency.Find("EUR")!;
    private static readonly Guid OneRefund = new("01890000-0000-7000-8000-0000000000f1");
    private static readonly HostName Shop = HostName.Parse("www.bella.example")!.Value;
    private const string Asked = "GET /v1/payment_method_domains|account acct_1|domain_name=www.bella.example|limit=1";
    private static readonly NewIntent Dinner = new("p1:create", PaymentId, 1_250, 12, Euro, "K7-0142");

    [Fact]
    public async Task A_payment_is_begun_on_the_brands_account_to_be_captured_later()
    {
        await using var stripe = await StripeServer.StartAsync(Intent("requires_payment_method"));
        var intent = (await stripe.Gateway.CreateAsync(Account, Dinner, default)).Value;

        Assert.Equal(
            $"""
            POST /v1/payment_intents
            account acct_1
            key p1:create
            amount=1250
            application_fee_amount=12
            automatic_payment_methods[enabled]=true
            capture_method=manual
            currency=eur
            description=K7-0142
            expand[0]=latest_charge.balance_transaction
            metadata[brand]={Brand}
            metadata[currency]=eur
            metadata[payment]={PaymentId}
            """,
            Assert.Single(stripe.Heard));
        Assert.Equal(
            new GatewayIntent("pi_1", IntentKind.Payment, PaymentId, "pi_1_secret", IntentStatus.Open, Euro, 1_250, 0, 0, 0, 0, 0, 0, null, Instant.FromUnixTimeSeconds(1_780_300_800)), intent with { Refunds = [] });
    }

    [Fact]
    public async Task For_days_ahead_the_method_is_kept_and_charged_without_the_diner()
    {
        await using var stripe = await StripeServer.StartAsync(
            (200, """{"id":"cus_1","object":"customer"}"""), Setup("requires_payment_method"), Setup("succeeded"), Intent("requires_payment_method"), Setup("succeeded"), Intent("requires_capture", ""","amount_capturable":1250""" + Charge()));
        var kept = (await stripe.Gateway.KeepMethodAsync(Account, Dinner with { Key = "p1:keep" }, default)).Value;
        var begun = (await stripe.Gateway.CreateAsync(Account, Dinner with { SetupId = "seti_1" }, default)).Value;
        var authorised = (await stripe.Gateway.ConfirmKeptAsync(Account, "pi_1", "seti_1", "p1:confirm", default)).Value;

        Assert.Equal((IntentKind.Payment, IntentStatus.Open, "pi_1_secret"), (begun.Kind, begun.Status, begun.ClientSecret));
        Assert.Equal((IntentKind.Setup, IntentStatus.Open, "seti_1_secret"), (kept.Kind, kept.Status, kept.ClientSecret));
        Assert.Equal((IntentStatus.Authorised, 1_250, 0), (authorised.Status, authorised.Authorised, authorised.Captured));
        Assert.Equal(
            [
                $"POST /v1/customers\naccount acct_1\nkey p1:keep:customer\ndescription=K7-0142\nmetadata[brand]={Brand}\nmetadata[currency]=eur\nmetadata[payment]={PaymentId}",
                $"POST /v1/setup_intents\naccount acct_1\nkey p1:keep\nallowed_payment_method_types[0]=card\nautomatic_payment_methods[enabled]=true\ncustomer=cus_1\ndescription=K7-0142\nmetadata[brand]={Brand}\nmetadata[currency]=eur\nmetadata[payment]={PaymentId}\nusage=off_session",
                "GET /v1/setup_intents/seti_1\naccount acct_1\nkey ",
                $"POST /v1/payment_intents\naccount acct_1\nkey p1:create\namount=1250\napplication_fee_amount=12\nautomatic_payment_methods[allow_redirects]=never\nautomatic_payment_methods[enabled]=true\ncapture_method=manual\ncurrency=eur\ncustomer=cus_1\ndescription=K7-0142\nexpand[0]=latest_charge.balance_transaction\nmetadata[brand]={Brand}\nmetadata[currency]=eur\nmetadata[payment]={PaymentId}",
                "GET /v1/setup_intents/seti_1\naccount acct_1\nkey ",
                "POST /v1/payment_intents/pi_1/confirm\naccount acct_1\nkey p1:confirm\nexpand[0]=latest_charge.balance_transaction\noff_session=true\npayment_method=pm_1",
            ],
            stripe.Heard);
    }

    [Fact]
    public async Task A_method_that_was_not_kept_is_not_charged()
    {
        await using var stripe = await StripeServer.StartAsync(Setup("requires_payment_method"));
        Assert.Equal(["PAYMENT_FAILED"], (await stripe.Gateway.ConfirmKeptAsync(Account, "pi_1", "seti_1", "p1:confirm", default)).Errors.Select(e => e.Code));
        Assert.Single(stripe.Heard);
    }

    [Fact]
    public async Task Less_is_captured_with_the_fee_of_it_and_what_it_cost_is_read()
    {
        var booked = ""","application_fee_amount":10,"balance_transaction":{"id":"txn_1","object":"balance_transaction","currency":"eur","fee":49,"fee_details":[{"type":"stripe_fee","amount":39,"currency":"eur"},{"type":"application_fee","amount":10,"currency":"eur"}]}""";
        await using var stripe = await StripeServer.StartAsync(Intent("succeeded", ""","amount_received":1000""" + Charge(more: booked)));
        var captured = (await stripe.Gateway.CaptureAsync(Account, "pi_1", 1_000, 10, Euro, "p1:capture", default)).Value;

        Assert.Equal("POST /v1/payment_intents/pi_1/capture\naccount acct_1\nkey p1:capture\namount_to_capture=1000\napplication_fee_amount=10\nexpand[0]=latest_charge.balance_transaction", Assert.Single(stripe.Heard));
        Assert.Equal((IntentStatus.Done, 1_250, 1_000, 0, 10, 39), (captured.Status, captured.Authorised, captured.Captured, captured.Refunded, captured.PlatformFee, captured.GatewayFee));
    }

    [Fact]
    public async Task What_went_back_and_what_is_claimed_is_asked_for_where_there_is_any()
    {
        var charge = Charge(more: ""","amount_refunded":750,"disputed":true,"application_fee_amount":10""");
        await using var stripe = await StripeServer.StartAsync(
            Intent("succeeded", ""","amount_received":1000""" + charge),
            List(
                """{"id":"re_1","object":"refund","amount":300,"status":"succeeded","balance_transaction":"txn_2","metadata":{"refund":"01890000-0000-7000-8000-0000000000f1"}}""", """{"id":"re_2","object":"refund","amount":200,"status":"pending"}""",
                """{"id":"re_3","object":"refund","amount":100,"status":"failed","balance_transaction":"txn_3"}""", """{"id":"re_4","object":"refund","amount":250,"status":"succeeded"}"""),
            List("""{"id":"dp_1","object":"dispute","amount":400,"status":"needs_response"}""", """{"id":"dp_2","object":"dispute","amount":90,"status":"won"}"""));
        var seen = (await stripe.Gateway.GetAsync(Account, "pi_1", default)).Value;

        // The fourth let go what was authorised and not captured: no money moved.
        Assert.Equal((1_000, 500, 400, DisputeStatus.Open, 5), (seen.Captured, seen.Refunded, seen.Disputed, seen.Dispute, seen.PlatformFee));
        Assert.Equal(
            [(RefundStatus.Done, 300, OneRefund), (RefundStatus.Pending, 200, null), (RefundStatus.Failed, 100, null)], seen.Refunds.Select(r => (r.Status, r.Amount, r.RefundId)));
        Assert.Equal(["GET /v1/payment_intents/pi_1", "GET /v1/refunds", "GET /v1/disputes"], stripe.Heard.Select(h => h.Split('\n')[0]));
        Assert.All(stripe.Heard, h => Assert.Contains("account acct_1", h, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("won", 0, DisputeStatus.Won)]
    [InlineData("lost", 400, DisputeStatus.Lost)]
    [InlineData("warning_needs_response", 0, null)]
    public async Task How_a_claim_was_decided_is_read(string status, long disputed, DisputeStatus? read)
    {
        await using var stripe = await StripeServer.StartAsync(Intent("succeeded", ""","amount_received":1000""" + Charge(more: ""","disputed":true""")), List(), List($$"""{"id":"dp_1","object":"dispute","amount":400,"status":"{{status}}"}"""));
        var seen = (await stripe.Gateway.GetAsync(Account, "pi_1", default)).Value;
        Assert.Equal((disputed, read), (seen.Disputed, seen.Dispute));
    }

    [Fact]
    public async Task Money_goes_back_with_the_fee_in_proportion()
    {
        await using var stripe = await StripeServer.StartAsync((200, """{"id":"re_1","object":"refund","amount":300,"status":"pending"}"""));
        Assert.Equal(new GatewayRefund("re_1", RefundStatus.Pending, 300), (await stripe.Gateway.RefundAsync(Account, "pi_1", new NewGatewayRefund(OneRefund, 300, Euro), "p1:refund:1", default)).Value);
        Assert.Equal($"POST /v1/refunds\naccount acct_1\nkey p1:refund:1\namount=300\nmetadata[refund]={OneRefund}\npayment_intent=pi_1\nrefund_application_fee=true", Assert.Single(stripe.Heard));
    }

    [Fact]
    public async Task Letting_go_what_is_let_go_already_is_no_refusal_and_what_was_captured_is_one()
    {
        var refusal = Refusal(400, "invalid_request_error", "payment_intent_unexpected_state");
        await using var stripe = await StripeServer.StartAsync(refusal, Intent("canceled", ""","cancellation_reason":"requested_by_customer" """), refusal, Intent("succeeded"), Setup("canceled"));

        Assert.Equal(IntentStatus.Cancelled, (await stripe.Gateway.CancelAsync(Account, "pi_1", "p1:cancel", default)).Value.Status);
        Assert.Equal([GatewayErrors.WrongState], (await stripe.Gateway.CancelAsync(Account, "pi_1", "p1:cancel", default)).Errors);
        Assert.Equal(IntentStatus.Cancelled, (await stripe.Gateway.CancelAsync(Account, "seti_1", "p1:cancel", default)).Value.Status);
        Assert.Equal("POST /v1/setup_intents/seti_1/cancel", stripe.Heard.Last().Split('\n')[0]);
    }

    [Theory]
    [InlineData("JPY", 980, "980", 980)]
    [InlineData("KWD", 4_163, "4160", 4_160)]
    [InlineData("ISK", 980, "98000", 980)]
    public async Task Amounts_are_told_in_stripes_units_and_never_rounded_up(string currency, long amount, string told, long heard)
    {
        await using var stripe = await StripeServer.StartAsync(Intent("requires_payment_method", currency: currency.ToLowerInvariant(), amount: long.Parse(told)));
        var intent = (await stripe.Gateway.CreateAsync(Account, Dinner with { Amount = amount, Fee = 0, Currency = Currency.Find(currency)! }, default)).Value;

        Assert.Contains($"\namount={told}\n", Assert.Single(stripe.Heard), StringComparison.Ordinal);
        Assert.DoesNotContain("application_fee", Assert.Single(stripe.Heard), StringComparison.Ordinal);
        Assert.Equal(heard, intent.Amount);
    }

    [Fact]
    public async Task A_day_is_listed_whole()
    {
        var (first, last) = (Intent("succeeded").Item2!, Intent("canceled").Item2!.Replace("pi_1", "pi_2", StringComparison.Ordinal));
        await using var stripe = await StripeServer.StartAsync((200, $$"""{"object":"list","has_more":true,"url":"/v1/payment_intents","data":[{{first}}]}"""), List(last, Intent("succeeded", currency: "mga").Item2!));
        var listed = await stripe.Gateway.ListAsync(Account, Instant.FromUtc(2026, 6, 1, 0, 0), Instant.FromUtc(2026, 6, 2, 0, 0), default).ToListAsync();

        Assert.Equal([("pi_1", IntentStatus.Done), ("pi_2", IntentStatus.Cancelled)], listed.Select(i => (i.Id, i.Status)));
        Assert.Equal("GET /v1/payment_intents\naccount acct_1\nkey \ncreated[gte]=1780272000\ncreated[lt]=1780358400\nexpand[0]=data.latest_charge.balance_transaction\nlimit=100", stripe.Heard.First());
        Assert.Contains("starting_after=pi_1", stripe.Heard.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Payouts_are_listed_by_the_day_they_arrive()
    {
        await using var stripe = await StripeServer.StartAsync(List("""{"id":"po_1","object":"payout","amount":-300,"currency":"eur","arrival_date":1780272000,"status":"paid"}"""));
        var payout = Assert.Single(await stripe.Gateway.ListPayoutsAsync(Account, Instant.FromUtc(2026, 6, 1, 0, 0), Instant.FromUtc(2026, 6, 2, 0, 0), default).ToListAsync());

        Assert.Equal(new GatewayPayout("po_1", Euro, -300, Instant.FromUtc(2026, 6, 1, 0, 0), "paid"), payout);
        Assert.Contains("arrival_date[gte]=1780272000\narrival_date[lt]=1780358400", Assert.Single(stripe.Heard), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_opened_and_its_page_asked_for()
    {
        const string state = """{"id":"acct_1","object":"v2.core.account","configuration":{"merchant":{"capabilities":{"card_payments":{"status":"STATUS"}}}},"requirements":{"summary":{"minimum_deadline":{"status":"DUE"}}}}""";
        await using var stripe = await StripeServer.StartAsync(
            (200, state.Replace("STATUS", "restricted", StringComparison.Ordinal).Replace("DUE", "currently_due", StringComparison.Ordinal)),
            (200, """{"object":"v2.core.account_link","account":"acct_1","url":"https://connect.stripe.com/setup/1"}"""),
            (200, state.Replace("STATUS", "active", StringComparison.Ordinal).Replace("DUE", "eventually_due", StringComparison.Ordinal)));

        Assert.Equal(new AccountState("acct_1", false, true), (await stripe.Gateway.OpenAccountAsync(new NewAccount("b1:open", Brand, "Bella", "owner@bella.example", "DE"), default)).Value);
        Assert.Equal("https://connect.stripe.com/setup/1", (await stripe.Gateway.OnboardingPageAsync(Account, new Uri("https://a.example/back"), new Uri("https://a.example/again"), default)).Value!.ToString());
        Assert.Equal(new AccountState("acct_1", true, false), (await stripe.Gateway.GetAccountAsync(Account, default)).Value);

        Assert.Equal(["POST /v2/core/accounts", "POST /v2/core/account_links", "GET /v2/core/accounts/acct_1"], stripe.Heard.Select(h => h.Split('\n')[0]));
        Assert.Contains("key b1:open", stripe.Heard.First(), StringComparison.Ordinal);
        foreach (var part in new[] { "\"card_payments\":{\"requested\":true}", "\"fees_collector\":\"stripe\"", "\"losses_collector\":\"stripe\"", "\"country\":\"de\"", "\"display_name\":\"Bella\"", "\"dashboard\":\"full\"" })
            Assert.Contains(part, stripe.Heard.First(), StringComparison.Ordinal);
        Assert.Contains("\"return_url\":\"https://a.example/back\"", stripe.Heard.ElementAt(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_is_registered_on_the_brands_account_once_and_stays_off_where_the_brand_switched_it_off()
    {
        await using var stripe = await StripeServer.StartAsync(List(), (200, Domain("active")), List(Domain("inactive", isEnabled: false)));
        Assert.True((await stripe.Gateway.RegisterHostAsync(Account, Shop, default)).IsSuccess);
        Assert.True((await stripe.Gateway.RegisterHostAsync(Account, Shop, default)).IsSuccess);

        Assert.Equal(
            [Asked, "POST /v1/payment_method_domains|account acct_1|domain_name=www.bella.example", Asked],
            stripe.Heard.Select(WithoutKey));
    }

    [Fact]
    public async Task A_host_to_which_Apple_has_not_agreed_is_asked_for_again_and_not_taken_for_registered()
    {
        await using var stripe = await StripeServer.StartAsync(List(), (200, Domain("inactive")), (200, Domain("active")), List(Domain("inactive")), (200, Domain("inactive", why: "No certificate.")));
        Assert.True((await stripe.Gateway.RegisterHostAsync(Account, Shop, default)).IsSuccess);
        var refused = Assert.Single((await stripe.Gateway.RegisterHostAsync(Account, Shop, default)).Errors);
        Assert.Equal((GatewayErrors.HostInactive.Code, "No certificate."), (refused.Code, refused.Message));

        Assert.Equal("POST /v1/payment_method_domains/pmd_1/validate|account acct_1", WithoutKey(stripe.Heard.Last()));
        Assert.Equal(5, stripe.Heard.Count);
    }

    [Fact]
    public async Task Pages_on_which_diners_pay_allow_what_Stripe_names_for_its_elements_and_for_Link()
    {
        await using var stripe = await StripeServer.StartAsync();
        var sources = stripe.Gateway.Sources!;
        Assert.Equal("https://js.stripe.com https://*.js.stripe.com", sources.Scripts);
        Assert.Equal("https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com https://link.com https://*.link.com", sources.Frames);
        Assert.Equal("https://api.stripe.com https://link.com https://*.link.com", sources.Connections);
        Assert.Equal("https://*.link.com", sources.Images);
    }

    /// <summary>One that Stripe.net drew for its own retries.</summary>
    private static string WithoutKey(string heard) => string.Join('|', heard.Split('\n').Where(line => !line.StartsWith("key ", StringComparison.Ordinal)));

    private static (int, string?) List(params string[] domains) => (200, $$$"""{"object":"list","url":"/v1/payment_method_domains","has_more":false,"data":[{{{string.Join(',', domains)}}}]}""");

    private static string Domain(string apple, bool isEnabled = true, string? why = null) => JsonSerializer.Serialize(new
    {
        id = "pmd_1",
        @object = "payment_method_domain",
        domain_name = "www.bella.example",
        enabled = isEnabled,
        apple_pay = new { status = apple, status_details = why is null ? null : new { error_message = why } },
    });
}
