using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Payments.Application;

/// <summary>
/// Whoever moves money of diners who pay online. Amounts are minor units of the payment's currency as <see cref="Currency"/> has them; an adapter turns them into the gateway's
/// own units and back, never asks for more than it was told, and answers in ours. Every call that changes something carries a key: the same key again has the effect of one
/// call and the same answer. Called outside of any transaction.
/// </summary>
/// <exception cref="GatewayUnavailableException">By every method: nobody knows whether it happened; the same call with the same key finds out.</exception>
internal interface IPaymentGateway
{
    PaymentGateway Kind { get; }

    /// <summary>The platform's public key, for the gateway's script on the diner's page; null where it needs none.</summary>
    string? PublishableKey { get; }

    /// <summary>What its script on the diner's page has to be allowed; null where it has none.</summary>
    GatewaySources? Sources => null;

    /// <summary>Secrets that the gateway's messages may be signed with: one, or two while it changes.</summary>
    IReadOnlyList<byte[]> WebhookSecrets { get; }

    /// <summary>How long an authorisation holds; what is captured later keeps the method and is authorised on the day.</summary>
    Duration HoldsFor { get; }

    /// <summary>Begins a payment that the diner confirms on the page, or a kept method by <see cref="ConfirmKeptAsync"/>: authorised first, captured by <see cref="CaptureAsync"/>.</summary>
    Task<Result<GatewayIntent>> CreateAsync(GatewayAccount account, NewIntent intent, CancellationToken cancellationToken);

    /// <summary>Begins the keeping of a method that the diner confirms on the page; no money is reserved. Answered with <see cref="IntentKind.Setup"/>.</summary>
    Task<Result<GatewayIntent>> KeepMethodAsync(GatewayAccount account, NewIntent intent, CancellationToken cancellationToken);

    /// <summary>Authorises what was begun for it with the method that <paramref name="setupId"/> has kept, without the diner. Where it is refused, the diner can still pay it on the page.</summary>
    Task<Result<GatewayIntent>> ConfirmKeptAsync(GatewayAccount account, string intentId, string setupId, string key, CancellationToken cancellationToken);

    /// <summary>How an intent of either kind stands now.</summary>
    Task<Result<GatewayIntent>> GetAsync(GatewayAccount account, string intentId, CancellationToken cancellationToken);

    /// <summary>Takes so much of what is authorised and lets the rest go.</summary>
    /// <param name="fee">The platform's part of <paramref name="amount"/>.</param>
    Task<Result<GatewayIntent>> CaptureAsync(GatewayAccount account, string intentId, long amount, long fee, Currency currency, string key, CancellationToken cancellationToken);

    /// <summary>Lets an intent go that was not captured; one that is let go already is no refusal.</summary>
    Task<Result<GatewayIntent>> CancelAsync(GatewayAccount account, string intentId, string key, CancellationToken cancellationToken);

    /// <summary>Gives back of what was captured; the platform's fee goes back in proportion.</summary>
    Task<Result<GatewayRefund>> RefundAsync(GatewayAccount account, string intentId, NewGatewayRefund refund, string key, CancellationToken cancellationToken);

    /// <summary>All payments (not setups) of an account that were begun from <paramref name="from"/> on and before <paramref name="to"/>, in any order.</summary>
    IAsyncEnumerable<GatewayIntent> ListAsync(GatewayAccount account, Instant from, Instant to, CancellationToken cancellationToken);

    /// <summary>Payments of an account of which something was given back or claimed back from <paramref name="from"/> on and before <paramref name="to"/>, however old they are.</summary>
    /// <param name="known">Names of those that were listed already: they are left out.</param>
    IAsyncEnumerable<GatewayIntent> ListTouchedAsync(GatewayAccount account, Instant from, Instant to, IReadOnlySet<string> known, CancellationToken cancellationToken);

    /// <summary>What was paid out to the brand's bank with a date of arrival in that time.</summary>
    IAsyncEnumerable<GatewayPayout> ListPayoutsAsync(GatewayAccount account, Instant from, Instant to, CancellationToken cancellationToken);

    /// <summary>Opens an account for a brand, with what it may do still to be asked for.</summary>
    Task<Result<AccountState>> OpenAccountAsync(NewAccount account, CancellationToken cancellationToken);

    Task<Result<AccountState>> GetAccountAsync(GatewayAccount account, CancellationToken cancellationToken);

    /// <summary>A page of the gateway's where the brand says who it is; it leads back to <paramref name="back"/>, or to <paramref name="again"/> where the link is too old. Null where nothing is to be said.</summary>
    Task<Result<Uri?>> OnboardingPageAsync(GatewayAccount account, Uri back, Uri again, CancellationToken cancellationToken);

    /// <summary>Tells it a host at which diners pay to the account, where it shows wallets at hosts that it knows only. The same host again changes nothing.</summary>
    Task<Result<Nothing>> RegisterHostAsync(GatewayAccount account, HostName host, CancellationToken cancellationToken) => Task.FromResult<Result<Nothing>>(Nothing.Value);
}

/// <summary>A brand's account at a gateway: calls about its payments are made in its name.</summary>
internal sealed record GatewayAccount(TenantId Brand, string Id);

/// <param name="Key">Idempotency key.</param>
/// <param name="PaymentId">Goes to the gateway as metadata <c>payment</c>, beside <c>brand</c>.</param>
/// <param name="Fee">The platform's part of the whole amount.</param>
/// <param name="Text">What the diner reads on his statement page: the order's number.</param>
/// <param name="SetupId">Of the kept method that is to pay it; null where the diner brings one.</param>
internal sealed record NewIntent(string Key, Guid PaymentId, long Amount, long Fee, Currency Currency, string Text, string? SetupId = null);

/// <param name="Id">Goes to the gateway as metadata <c>refund</c>.</param>
internal sealed record NewGatewayRefund(Guid Id, long Amount, Currency Currency);

/// <param name="Amount">Net; negative where the bank was charged.</param>
internal sealed record GatewayPayout(string Id, Currency Currency, long Amount, Instant ArrivesAt, string Status);

/// <param name="Key">Idempotency key.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null where the brand shall say.</param>
internal sealed record NewAccount(string Key, TenantId Brand, string Name, string? Email, string? Country);

/// <param name="TakesPayments">Whether diners can pay to it now.</param>
/// <param name="NeedsInput">Whether the gateway wants to know more of the brand.</param>
internal sealed record AccountState(string Id, bool TakesPayments, bool NeedsInput);

/// <summary>The gateway did not answer, or not in time, or said that it has trouble of its own.</summary>
internal sealed class GatewayUnavailableException(PaymentGateway gateway, Exception? cause = null) : Exception($"{gateway} did not answer.", cause)
{
    /// <summary>It keeps what it said and would say it again under the same key: once it was seen that nothing happened, another key is needed.</summary>
    public bool IsKeyUsedUp { get; init; }

    /// <summary>Of this account it lists nothing any more: it was closed, or is not connected.</summary>
    public bool IsAccountRefused { get; init; }
}
