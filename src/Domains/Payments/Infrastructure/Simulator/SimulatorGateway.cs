using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application;
using FoodSaaS.Payments.Application.Accounts;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Domain.Simulator;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.Payments.Infrastructure.Simulator;

/// <summary>
/// A gateway that moves no money, for trying out: it keeps books of its own, answers as a real one does, and sends its messages signed through the same door. Each request is a
/// transaction of its own, so its caller may die and it goes on.
/// </summary>
internal sealed class SimulatorGateway(BrandWork work, IConfiguration configuration, IClock clock) : IPaymentGateway
{
    private readonly byte[] _secret = SimulatorSecret.Of(configuration);

    public PaymentGateway Kind => PaymentGateway.Simulator;

    public string? PublishableKey => null;

    public IReadOnlyList<byte[]> WebhookSecrets => [_secret];

    public Duration HoldsFor { get; } = Duration.FromDays(4);

    public Task<Result<GatewayIntent>> CreateAsync(GatewayAccount account, NewIntent intent, CancellationToken cancellationToken) =>
        ChangeAsync(account, books => books.CreateAsync(intent, IntentKind.Payment, cancellationToken), cancellationToken, isLazy: true);

    public Task<Result<GatewayIntent>> KeepMethodAsync(GatewayAccount account, NewIntent intent, CancellationToken cancellationToken) =>
        ChangeAsync(account, books => books.CreateAsync(intent, IntentKind.Setup, cancellationToken), cancellationToken, isLazy: true);

    public async Task<Result<GatewayIntent>> ConfirmKeptAsync(GatewayAccount account, string intentId, string setupId, string key, CancellationToken cancellationToken)
    {
        var confirmed = await ChangeAsync(account, books => books.ConfirmKeptAsync(intentId, setupId, key, cancellationToken), cancellationToken);
        return confirmed is { IsSuccess: true, Value.FailureCode: { } code } ? GatewayErrors.Declined(code) : confirmed;
    }

    public Task<Result<GatewayIntent>> CaptureAsync(GatewayAccount account, string intentId, long amount, long fee, Currency currency, string key, CancellationToken cancellationToken) =>
        ChangeAsync(account, books => books.CaptureAsync(intentId, amount, fee, key, cancellationToken), cancellationToken);

    public Task<Result<GatewayIntent>> CancelAsync(GatewayAccount account, string intentId, string key, CancellationToken cancellationToken) =>
        ChangeAsync(account, books => books.CancelAsync(intentId, key, cancellationToken), cancellationToken);

    public Task<Result<GatewayRefund>> RefundAsync(GatewayAccount account, string intentId, NewGatewayRefund refund, string key, CancellationToken cancellationToken) =>
        ChangeAsync(account, books => books.RefundAsync(intentId, refund, key, cancellationToken), cancellationToken);

    public async Task<Result<GatewayIntent>> GetAsync(GatewayAccount account, string intentId, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(account, db => db.Set<SimulatedIntent>().AsNoTracking().Where(i => i.Id == intentId).ToListAsync(cancellationToken), cancellationToken);
        return found is [var intent] ? intent.Seen(clock.GetCurrentInstant()) : GatewayErrors.NotFound;
    }

    public async IAsyncEnumerable<GatewayIntent> ListAsync(GatewayAccount account, Instant from, Instant to, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listed = await ReadAsync(
            account,
            db => db.Set<SimulatedIntent>().AsNoTracking().Where(i => i.Kind == IntentKind.Payment && i.CreatedAt >= from && i.CreatedAt < to).OrderBy(i => i.Id).ToListAsync(cancellationToken),
            cancellationToken);
        foreach (var intent in listed) yield return intent.Seen(clock.GetCurrentInstant());
    }

    public async IAsyncEnumerable<GatewayIntent> ListTouchedAsync(
        GatewayAccount account, Instant from, Instant to, IReadOnlySet<string> known, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var touched = await ReadAsync(account, db => db.Set<SimulatedIntent>().AsNoTracking().Where(i => i.CreatedAt < to && (i.Refunded > 0 || i.Disputed > 0)).OrderBy(i => i.Id).ToListAsync(cancellationToken), cancellationToken);
        foreach (var intent in touched.Where(i => i.IsTouchedIn(from, to) && !known.Contains(i.Id))) yield return intent.Seen(clock.GetCurrentInstant());
    }

    /// <summary>What was captured on a day, less fees and refunds, arrives on the next.</summary>
    public async IAsyncEnumerable<GatewayPayout> ListPayoutsAsync(GatewayAccount account, Instant from, Instant to, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var day = Duration.FromDays(1);
        var (first, last, now) = (from - day, to - day, clock.GetCurrentInstant());
        var intents = await ReadAsync(
            account, db => db.Set<SimulatedIntent>().AsNoTracking().Where(i => i.Captured > 0 && i.CreatedAt >= first && i.CreatedAt < last).ToListAsync(cancellationToken), cancellationToken);
        foreach (var paid in intents.GroupBy(i => (i.CreatedAt.InUtc().Date, i.Currency)).OrderBy(g => g.Key.Date))
        {
            var net = paid.Sum(i => i.Captured - i.RefundedAt(now) - i.DisputedAt(now) - i.PlatformFee - i.GatewayFee);
            yield return new GatewayPayout($"po_sim_{paid.Key.Date:yyyyMMdd}_{paid.Key.Currency.Code}", paid.Key.Currency, net, paid.Key.Date.PlusDays(1).AtMidnight().InUtc().ToInstant(), "paid");
        }
    }

    public Task<Result<AccountState>> OpenAccountAsync(NewAccount account, CancellationToken cancellationToken) => Task.FromResult<Result<AccountState>>(new AccountState(SimulatedAccount.IdOf(account.Brand), true, false));

    public Task<Result<AccountState>> GetAccountAsync(GatewayAccount account, CancellationToken cancellationToken) => Task.FromResult<Result<AccountState>>(new AccountState(account.Id, true, false));

    public Task<Result<Uri?>> OnboardingPageAsync(GatewayAccount account, Uri back, Uri again, CancellationToken cancellationToken) => Task.FromResult(Result<Uri?>.Success(null));

    private async Task<T> ReadAsync<T>(GatewayAccount account, Func<PaymentsDb, Task<T>> read, CancellationToken cancellationToken)
    {
        T found = default!;
        await work.RunAsync(account.Brand, async services => found = await services.GetRequiredService<UseCaseRunner>().ReadAsync(read, cancellationToken), cancellationToken);
        return found;
    }

    /// <param name="isLazy">Nobody has been told of it: whoever asks for it again under its key makes it again, should PostgreSQL forget it as it crashes.</param>
    private async Task<Result<T>> ChangeAsync<T>(GatewayAccount account, Func<SimulatorBooks, Task<Result<(T Answer, bool IsLost)>>> change, CancellationToken cancellationToken, bool isLazy = false)
    {
        Result<(T Answer, bool IsLost)> result = default;
        try
        {
            await work.RunAsync(account.Brand, async services => result = await WriteAsync(services.GetRequiredService<UseCaseRunner>()), cancellationToken);
        }
        catch (DbUpdateException failure)
        {
            // Two requests under one key at once: one of them did it.
            throw new GatewayUnavailableException(Kind, failure);
        }

        if (result.IsSuccess && result.Value.IsLost) throw new GatewayUnavailableException(Kind);
        return result.Map(r => r.Answer);

        Task<Result<(T Answer, bool IsLost)>> WriteAsync(UseCaseRunner runner) => isLazy ? runner.WriteLazilyAsync(change, cancellationToken) : runner.WriteAsync(change, cancellationToken);
    }
}
