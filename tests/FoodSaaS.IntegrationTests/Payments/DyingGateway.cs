using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>A gateway that does what it is asked, whereupon whoever asked dies: once an account and request.</summary>
internal sealed class DyingGateway(IPaymentGateway inner) : IPaymentGateway
{
    private readonly ConcurrentDictionary<(string Account, string Request), bool> _deaths = new();
    private readonly HashSet<string> _used = [];

    /// <summary>Whoever asks about this account dies.</summary>
    public string? Doomed { get; set; }

    /// <summary>Nobody answers who asks about this account.</summary>
    public string? Away { get; set; }

    /// <summary>Of this account nothing is taken, let go or given back.</summary>
    public string? Restricted { get; set; }

    /// <summary>What this account wants to take is refused for good.</summary>
    public string? Refused { get; set; }

    /// <summary>Into this account nobody may look any more.</summary>
    public string? Closed { get; set; }

    /// <summary>What happens meanwhile where somebody lists an account.</summary>
    public Func<GatewayAccount, Task>? Listing { get; set; }

    /// <summary>How payouts stand; null leaves what is said.</summary>
    public string? PayoutStatus { get; set; }

    /// <summary>The first refund of this account is answered with trouble that is kept under its key, whether it was made or not.</summary>
    public (string Account, bool IsMade)? Troubled { get; set; }

    public IEnumerable<string> Deaths => _deaths.Keys.Where(d => d.Account == Doomed).Select(d => d.Request).Order(StringComparer.Ordinal);

    /// <summary>As if diners' pages ran a script of its own.</summary>
    public GatewaySources? Sources { get; } = new("https://js.pay.example", "https://frames.pay.example", "https://api.pay.example", "https://pictures.pay.example");

    public PaymentGateway Kind => inner.Kind;

    public string? PublishableKey => inner.PublishableKey;

    public IReadOnlyList<byte[]> WebhookSecrets => inner.WebhookSecrets;

    public Duration HoldsFor => inner.HoldsFor;

    public async Task<Result<GatewayIntent>> CreateAsync(GatewayAccount account, NewIntent intent, CancellationToken cancellationToken) => Die("create", account, await Reached(account).CreateAsync(account, intent, cancellationToken));

    public async Task<Result<GatewayIntent>> KeepMethodAsync(GatewayAccount account, NewIntent intent, CancellationToken cancellationToken) => Die("keep", account, await inner.KeepMethodAsync(account, intent, cancellationToken));

    public async Task<Result<GatewayIntent>> ConfirmKeptAsync(GatewayAccount account, string intentId, string setupId, string key, CancellationToken cancellationToken) =>
        Die("confirm", account, await inner.ConfirmKeptAsync(account, intentId, setupId, key, cancellationToken));

    public async Task<Result<GatewayIntent>> GetAsync(GatewayAccount account, string intentId, CancellationToken cancellationToken) => Die("get", account, await Reached(account).GetAsync(account, intentId, cancellationToken));

    public async Task<Result<GatewayIntent>> CaptureAsync(GatewayAccount account, string intentId, long amount, long fee, Currency currency, string key, CancellationToken cancellationToken) =>
        account.Id == Refused ? GatewayErrors.Refused : account.Id == Restricted ? GatewayErrors.AccountRefused : Die("capture", account, await inner.CaptureAsync(account, intentId, amount, fee, currency, key, cancellationToken));

    public async Task<Result<GatewayIntent>> CancelAsync(GatewayAccount account, string intentId, string key, CancellationToken cancellationToken) =>
        account.Id == Restricted ? GatewayErrors.AccountRefused : Die("cancel", account, await inner.CancelAsync(account, intentId, key, cancellationToken));

    public async Task<Result<GatewayRefund>> RefundAsync(GatewayAccount account, string intentId, NewGatewayRefund refund, string key, CancellationToken cancellationToken)
    {
        if (account.Id == Restricted) return GatewayErrors.AccountRefused;
        if (_used.Contains(key)) throw new GatewayUnavailableException(Kind) { IsKeyUsedUp = true };
        if (Troubled is not var (troubled, isMade) || troubled != account.Id) return Die("refund", account, await inner.RefundAsync(account, intentId, refund, key, cancellationToken));
        Troubled = null;
        if (isMade) await inner.RefundAsync(account, intentId, refund, key, cancellationToken);
        _used.Add(key);
        throw new GatewayUnavailableException(Kind) { IsKeyUsedUp = true };
    }

    public async IAsyncEnumerable<GatewayIntent> ListAsync(GatewayAccount account, Instant from, Instant to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (account.Id == Closed) throw new GatewayUnavailableException(Kind) { IsAccountRefused = true };
        if (Listing is { } meanwhile) await meanwhile(account);
        await foreach (var intent in inner.ListAsync(account, from, to, cancellationToken)) yield return intent;
    }

    public IAsyncEnumerable<GatewayIntent> ListTouchedAsync(GatewayAccount account, Instant from, Instant to, IReadOnlySet<string> known, CancellationToken cancellationToken) =>
        inner.ListTouchedAsync(account, from, to, known, cancellationToken);

    public IAsyncEnumerable<GatewayPayout> ListPayoutsAsync(GatewayAccount account, Instant from, Instant to, CancellationToken cancellationToken) =>
        inner.ListPayoutsAsync(account, from, to, cancellationToken).Select(p => p with { Status = PayoutStatus ?? p.Status });

    public Task<Result<AccountState>> OpenAccountAsync(NewAccount account, CancellationToken cancellationToken) => inner.OpenAccountAsync(account, cancellationToken);

    public Task<Result<AccountState>> GetAccountAsync(GatewayAccount account, CancellationToken cancellationToken) => inner.GetAccountAsync(account, cancellationToken);

    public Task<Result<Uri?>> OnboardingPageAsync(GatewayAccount account, Uri back, Uri again, CancellationToken cancellationToken) => inner.OnboardingPageAsync(account, back, again, cancellationToken);

    private IPaymentGateway Reached(GatewayAccount account) => account.Id == Away ? throw new GatewayUnavailableException(Kind) : inner;

    private T Die<T>(string request, GatewayAccount account, T answer) =>
        account.Id == Doomed && _deaths.TryAdd((account.Id, request), true) ? throw new InvalidOperationException($"Died after {request}.") : answer;
}
