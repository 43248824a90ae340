using System.Runtime.CompilerServices;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;
using StripeNet = global::Stripe;

namespace FoodSaaS.Payments.Infrastructure.Stripe;

/// <summary>
/// Stripe Connect with direct charges: a payment is the brand's own, on its account (header <c>Stripe-Account</c>), and the platform's part goes off it as an application fee.
/// Authorised first and captured on acceptance; where that is days away the method is kept by a setup.
/// </summary>
internal sealed class StripeGateway(StripeSettings settings, StripeDoor door, StripeAccounts accounts) : IPaymentGateway
{
    private const int Page = 100;

    public PaymentGateway Kind => PaymentGateway.Stripe;

    public string? PublishableKey => settings.PublishableKey;

    /// <summary>As Stripe documents for Stripe.js and for Link (docs.stripe.com/security/guide): the Payment Element with its wallets, 3-D Secure, and methods that lead to a bank's page.</summary>
    public GatewaySources? Sources { get; } = new(
        "https://js.stripe.com https://*.js.stripe.com",
        "https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com https://link.com https://*.link.com",
        "https://api.stripe.com https://link.com https://*.link.com",
        "https://*.link.com");

    public IReadOnlyList<byte[]> WebhookSecrets { get; } = settings.WebhookKeys;

    /// <summary>Some cards let go after five days.</summary>
    public Duration HoldsFor { get; } = Duration.FromDays(4);

    public Task<Result<GatewayIntent>> CreateAsync(GatewayAccount account, NewIntent intent, CancellationToken cancellationToken) => door.AskAsync<GatewayIntent>(
        async client =>
        {
            var options = OptionsOf(account, intent);
            options.AutomaticPaymentMethods = new StripeNet.PaymentIntentAutomaticPaymentMethodsOptions { Enabled = true };
            if (intent.SetupId is { } setup)
            {
                // Nobody is there who could be sent to a bank's page and come back from it.
                options.AutomaticPaymentMethods.AllowRedirects = "never";
                options.Customer = (await client.V1.SetupIntents.GetAsync(setup, options: null, On(account), cancellationToken)).CustomerId;
            }

            return await ReadAsync(client, account, await client.V1.PaymentIntents.CreateAsync(options, On(account, intent.Key), cancellationToken), cancellationToken);
        },
        cancellationToken);

    /// <summary>Only what belongs to a customer can be charged without the diner later, and only cards, those in wallets too, are sure to be authorised first and captured later.</summary>
    public Task<Result<GatewayIntent>> KeepMethodAsync(GatewayAccount account, NewIntent intent, CancellationToken cancellationToken) => door.AskAsync<GatewayIntent>(
        async client =>
        {
            var marks = MarksOf(account, intent);
            var customer = await client.V1.Customers.CreateAsync(new StripeNet.CustomerCreateOptions { Description = intent.Text, Metadata = marks }, On(account, $"{intent.Key}:customer"), cancellationToken);
            var setup = await client.V1.SetupIntents.CreateAsync(
                new StripeNet.SetupIntentCreateOptions
                {
                    Customer = customer.Id,
                    Usage = "off_session",
                    AllowedPaymentMethodTypes = ["card"],
                    AutomaticPaymentMethods = new StripeNet.SetupIntentAutomaticPaymentMethodsOptions { Enabled = true },
                    Description = intent.Text,
                    Metadata = marks,
                },
                On(account, intent.Key),
                cancellationToken);
            return Known(StripeReading.Of(setup));
        },
        cancellationToken);

    public Task<Result<GatewayIntent>> ConfirmKeptAsync(GatewayAccount account, string intentId, string setupId, string key, CancellationToken cancellationToken) => door.AskAsync<GatewayIntent>(
        async client =>
        {
            var setup = await client.V1.SetupIntents.GetAsync(setupId, options: null, On(account), cancellationToken);
            if (setup is not { Status: "succeeded", PaymentMethodId: { } method }) return GatewayErrors.Declined(FailureCodes.Other);
            var options = new StripeNet.PaymentIntentConfirmOptions { PaymentMethod = method, OffSession = true, Expand = StripeReading.Charged };
            return await ReadAsync(client, account, await client.V1.PaymentIntents.ConfirmAsync(intentId, options, On(account, key), cancellationToken), cancellationToken);
        },
        cancellationToken);

    public Task<Result<GatewayIntent>> GetAsync(GatewayAccount account, string intentId, CancellationToken cancellationToken) => door.AskAsync<GatewayIntent>(client => GetAsync(client, account, intentId, cancellationToken), cancellationToken);

    public Task<Result<GatewayIntent>> CaptureAsync(GatewayAccount account, string intentId, long amount, long fee, Currency currency, string key, CancellationToken cancellationToken)
    {
        var options = new StripeNet.PaymentIntentCaptureOptions { AmountToCapture = StripeAmounts.ToStripe(amount, currency), ApplicationFeeAmount = FeeOf(fee, currency), Expand = StripeReading.Charged };
        return door.AskAsync<GatewayIntent>(async client => await ReadAsync(client, account, await client.V1.PaymentIntents.CaptureAsync(intentId, options, On(account, key), cancellationToken), cancellationToken), cancellationToken);
    }

    public async Task<Result<GatewayIntent>> CancelAsync(GatewayAccount account, string intentId, string key, CancellationToken cancellationToken)
    {
        var cancelled = await door.AskAsync<GatewayIntent>(client => CancelAsync(client, account, intentId, key, cancellationToken), cancellationToken);
        if (cancelled.IsSuccess || cancelled.Errors[0] != GatewayErrors.WrongState) return cancelled;
        var present = await GetAsync(account, intentId, cancellationToken);
        return present.IsSuccess && present.Value.Status == IntentStatus.Cancelled ? present : cancelled;
    }

    public Task<Result<GatewayRefund>> RefundAsync(GatewayAccount account, string intentId, NewGatewayRefund refund, string key, CancellationToken cancellationToken)
    {
        var options = new StripeNet.RefundCreateOptions
        {
            PaymentIntent = intentId,
            Amount = StripeAmounts.ToStripe(refund.Amount, refund.Currency),
            RefundApplicationFee = true,
            Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [StripeReading.RefundMark] = refund.Id.ToString() },
        };
        return door.AskAsync<GatewayRefund>(async client => StripeReading.Of(await client.V1.Refunds.CreateAsync(options, On(account, key), cancellationToken), refund.Currency), cancellationToken);
    }

    public async IAsyncEnumerable<GatewayIntent> ListAsync(GatewayAccount account, Instant from, Instant to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = new StripeNet.PaymentIntentListOptions { Created = Within(from, to), Limit = Page, Expand = ["data.latest_charge.balance_transaction"] };
        var listed = await door.AskAsync<List<GatewayIntent>>(
            async client =>
            {
                var found = new List<GatewayIntent>();
                await foreach (var intent in client.V1.PaymentIntents.ListAutoPagingAsync(options, On(account), cancellationToken))
                {
                    if (await ReadAsync(client, account, intent, cancellationToken) is { IsSuccess: true } read) found.Add(read.Value);
                }

                return found;
            },
            cancellationToken);
        foreach (var intent in Told(listed)) yield return intent;
    }

    public async IAsyncEnumerable<GatewayIntent> ListTouchedAsync(
        GatewayAccount account, Instant from, Instant to, IReadOnlySet<string> known, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listed = await door.AskAsync<List<GatewayIntent>>(
            async client =>
            {
                var (found, refunds, disputes) = (new List<GatewayIntent>(), new StripeNet.RefundListOptions { Created = Within(from, to), Limit = Page }, new StripeNet.DisputeListOptions { Created = Within(from, to), Limit = Page });
                var touched = new HashSet<string>(StringComparer.Ordinal);
                await foreach (var refund in client.V1.Refunds.ListAutoPagingAsync(refunds, On(account), cancellationToken)) touched.Add(refund.PaymentIntentId ?? "");
                await foreach (var dispute in client.V1.Disputes.ListAutoPagingAsync(disputes, On(account), cancellationToken)) touched.Add(dispute.PaymentIntentId ?? "");
                foreach (var id in touched.Where(id => id.Length > 0 && !known.Contains(id)))
                {
                    if (await GetAsync(client, account, id, cancellationToken) is { IsSuccess: true } read) found.Add(read.Value);
                }

                return found;
            },
            cancellationToken);
        foreach (var intent in Told(listed)) yield return intent;
    }

    public async IAsyncEnumerable<GatewayPayout> ListPayoutsAsync(GatewayAccount account, Instant from, Instant to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = new StripeNet.PayoutListOptions { ArrivalDate = Within(from, to), Limit = Page };
        var listed = await door.AskAsync<List<StripeNet.Payout>>(async client => await client.V1.Payouts.ListAutoPagingAsync(options, On(account), cancellationToken).ToListAsync(cancellationToken), cancellationToken);
        foreach (var payout in Told(listed))
        {
            if (StripeAmounts.Find(payout.Currency) is { } currency) yield return new GatewayPayout(payout.Id, currency, StripeAmounts.FromStripe(payout.Amount, currency), StripeReading.At(payout.ArrivalDate), payout.Status);
        }
    }

    public Task<Result<AccountState>> OpenAccountAsync(NewAccount account, CancellationToken cancellationToken) => accounts.OpenAsync(account, cancellationToken);

    public Task<Result<AccountState>> GetAccountAsync(GatewayAccount account, CancellationToken cancellationToken) => accounts.GetAsync(account.Id, cancellationToken);

    public Task<Result<Uri?>> OnboardingPageAsync(GatewayAccount account, Uri back, Uri again, CancellationToken cancellationToken) => accounts.PageAsync(account.Id, back, again, cancellationToken);

    public Task<Result<Nothing>> RegisterHostAsync(GatewayAccount account, HostName host, CancellationToken cancellationToken) => accounts.RegisterHostAsync(On(account), host, cancellationToken);

    private static async Task<Result<GatewayIntent>> GetAsync(StripeNet.StripeClient client, GatewayAccount account, string id, CancellationToken cancellationToken) => IsSetup(id)
        ? Known(StripeReading.Of(await client.V1.SetupIntents.GetAsync(id, options: null, On(account), cancellationToken)))
        : await ReadAsync(client, account, await client.V1.PaymentIntents.GetAsync(id, new StripeNet.PaymentIntentGetOptions { Expand = StripeReading.Charged }, On(account), cancellationToken), cancellationToken, isWhole: true);

    private static async Task<Result<GatewayIntent>> CancelAsync(StripeNet.StripeClient client, GatewayAccount account, string id, string key, CancellationToken cancellationToken) => IsSetup(id)
        ? Known(StripeReading.Of(await client.V1.SetupIntents.CancelAsync(id, options: null, On(account, key), cancellationToken)))
        : await ReadAsync(client, account, await client.V1.PaymentIntents.CancelAsync(id, options: null, On(account, key), cancellationToken), cancellationToken);

    /// <summary>With refunds and disputes, which are asked for where there are any.</summary>
    /// <param name="isWhole">With refunds that failed though nothing else was given back.</param>
    private static async Task<Result<GatewayIntent>> ReadAsync(StripeNet.StripeClient client, GatewayAccount account, StripeNet.PaymentIntent intent, CancellationToken cancellationToken, bool isWhole = false)
    {
        // One that failed is in no sum.
        var refunds = intent.AmountReceived > 0 && (isWhole || intent.LatestCharge is { AmountRefunded: > 0 })
            ? await client.V1.Refunds.ListAutoPagingAsync(new StripeNet.RefundListOptions { PaymentIntent = intent.Id, Limit = Page }, On(account), cancellationToken).ToListAsync(cancellationToken)
            : [];
        var disputes = intent.LatestCharge is { Disputed: true }
            ? await client.V1.Disputes.ListAutoPagingAsync(new StripeNet.DisputeListOptions { PaymentIntent = intent.Id, Limit = Page }, On(account), cancellationToken).ToListAsync(cancellationToken)
            : [];
        return Known(StripeReading.Of(intent, refunds, disputes));
    }

    private static StripeNet.PaymentIntentCreateOptions OptionsOf(GatewayAccount account, NewIntent intent) => new()
    {
        Amount = StripeAmounts.ToStripe(intent.Amount, intent.Currency),
        Currency = StripeAmounts.CodeOf(intent.Currency),
        CaptureMethod = "manual",
        ApplicationFeeAmount = FeeOf(intent.Fee, intent.Currency),
        Description = intent.Text,
        Metadata = MarksOf(account, intent),
        Expand = StripeReading.Charged,
    };

    private static Dictionary<string, string> MarksOf(GatewayAccount account, NewIntent intent) => new(StringComparer.Ordinal)
    {
        [StripeReading.PaymentMark] = intent.PaymentId.ToString(),
        [StripeReading.BrandMark] = account.Brand.ToString(),
        [StripeReading.CurrencyMark] = StripeAmounts.CodeOf(intent.Currency),
    };

    /// <summary>No fee is left out: Stripe wants one above zero.</summary>
    private static long? FeeOf(long fee, Currency currency) => StripeAmounts.ToStripe(fee, currency) is var amount and > 0 ? amount : null;

    private static StripeNet.RequestOptions On(GatewayAccount account, string? key = null) => new() { StripeAccount = account.Id, IdempotencyKey = key };

    private static StripeNet.DateRangeOptions Within(Instant from, Instant to) => new() { GreaterThanOrEqual = from.ToDateTimeUtc(), LessThan = to.ToDateTimeUtc() };

    private static bool IsSetup(string id) => id.StartsWith("seti_", StringComparison.Ordinal);

    private static Result<GatewayIntent> Known(GatewayIntent? intent) => intent is null ? GatewayErrors.NotFound : intent;

    /// <summary>A list that is refused is none: whoever compares must not take it for an empty one.</summary>
    private static T Told<T>(Result<T> listed) =>
        listed.IsSuccess ? listed.Value : throw new GatewayUnavailableException(PaymentGateway.Stripe) { IsAccountRefused = listed.Errors[0] == GatewayErrors.AccountRefused };
}
