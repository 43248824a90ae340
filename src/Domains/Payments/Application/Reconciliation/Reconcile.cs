using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Accounts;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.Payments.Application.Reconciliation;

/// <summary>What a gateway listed of one account.</summary>
/// <param name="IsRead">False where it does not let anybody look into it any more.</param>
internal sealed record GatewayBooks(PaymentGateway Gateway, string AccountId, IReadOnlyList<GatewayIntent> Intents, IReadOnlyList<GatewayPayout> Payouts, bool IsRead = true);

/// <summary>
/// Compares a day, and the week before it, with the lists of every gateway that the brand was paid through; of older payments those of which something was given or claimed back
/// in that time, or of which that is not decided yet. May be repeated: it writes down how things are. It asks day by day, and holds its call meanwhile.
/// </summary>
internal sealed class Reconcile(BrandWork work, GatewayList gateways) : ICaller
{
    public const string Name = "payments.reconcile";

    /// <summary>An authorisation holds no longer, so what was begun then is settled.</summary>
    public static readonly Duration LooksBack = Duration.FromDays(7);

    private static readonly Duration Day = Duration.FromDays(1);

    public string Kind => Name;

    public async Task CallAsync(TenantId brand, Guid id, CancellationToken cancellationToken)
    {
        Accounting? wanted = null;
        await work.RunAsync(brand, async services => wanted = await services.GetRequiredService<UseCaseRunner>().ReadAsync<PrepareReconciliation, Accounting?>(u => u.ExecuteAsync(id, cancellationToken), cancellationToken), cancellationToken);
        var books = new List<GatewayBooks>();
        foreach (var (kind, accountId) in wanted?.Accounts ?? []) books.Add(await ListAsync(id, kind, new GatewayAccount(brand, accountId), wanted!, cancellationToken));
        await work.RunAsync(brand, services => services.GetRequiredService<UseCaseRunner>().WriteAsync<RecordReconciliation, Nothing>(u => u.ExecuteAsync(id, wanted, books, cancellationToken), cancellationToken), cancellationToken);
    }

    private async Task<GatewayBooks> ListAsync(Guid id, PaymentGateway kind, GatewayAccount account, Accounting wanted, CancellationToken cancellationToken)
    {
        var gateway = gateways.Find(kind) ?? throw new GatewayUnavailableException(kind);
        try
        {
            var intents = new Dictionary<string, GatewayIntent>(StringComparer.Ordinal);
            for (var from = wanted.From; from < wanted.To; from += Day)
            {
                await foreach (var intent in gateway.ListAsync(account, from, from + Day, cancellationToken)) intents[intent.Id] = intent;
                await HoldAsync(account.Brand, id, cancellationToken);
            }

            await foreach (var intent in gateway.ListTouchedAsync(account, wanted.From, wanted.To, intents.Keys.ToHashSet(StringComparer.Ordinal), cancellationToken)) intents[intent.Id] = intent;
            foreach (var undecided in wanted.Undecided.Where(u => u.AccountId == account.Id && !intents.ContainsKey(u.IntentId)))
            {
                if (await gateway.GetAsync(account, undecided.IntentId, cancellationToken) is { IsSuccess: true } read) intents[read.Value.Id] = read.Value;
            }

            await HoldAsync(account.Brand, id, cancellationToken);
            return new GatewayBooks(kind, account.Id, [.. intents.Values], await gateway.ListPayoutsAsync(account, wanted.From, wanted.To, cancellationToken).ToListAsync(cancellationToken));
        }
        catch (GatewayUnavailableException failure) when (failure.IsAccountRefused)
        {
            return new GatewayBooks(kind, account.Id, [], [], IsRead: false);
        }
    }

    private Task HoldAsync(TenantId brand, Guid id, CancellationToken cancellationToken) => work.RunAsync(
        brand,
        services => services.GetRequiredService<UseCaseRunner>().WriteLazilyAsync<ICalls, Nothing>(
            async calls =>
            {
                await calls.HoldAsync(Name, id, cancellationToken);
                return Nothing.Value;
            },
            cancellationToken),
        cancellationToken);
}

/// <param name="Accounts">Where the brand was paid in that time or something is undecided, and where it is paid now.</param>
/// <param name="Undecided">Payments that a bank claims back, or of which money is on its way back.</param>
internal sealed record Accounting(Instant From, Instant To, IReadOnlyList<(PaymentGateway Gateway, string AccountId)> Accounts, IReadOnlyList<(string AccountId, string IntentId)> Undecided);

internal sealed class PrepareReconciliation(PaymentsDb db, BrandAccounts accounts)
{
    /// <returns>Null where there is no such run.</returns>
    public async Task<Accounting?> ExecuteAsync(Guid runId, CancellationToken cancellationToken)
    {
        if (await db.Runs.AsNoTracking().FirstOrDefaultAsync(r => r.Id == runId, cancellationToken) is not { } run) return null;
        var to = run.Date.PlusDays(1).AtMidnight().InUtc().ToInstant();
        var from = to - Duration.FromDays(1) - Reconcile.LooksBack;
        var paid = await db.Payments.Where(p => p.Gateway != null && p.CreatedAt >= from && p.CreatedAt < to).Select(p => new { p.Gateway, p.AccountId }).Distinct().ToListAsync(cancellationToken);
        var undecided = await db.Payments
            .Where(p => p.Gateway != null && p.IntentId != null && (p.Dispute == DisputeStatus.Open || (p.Refunded > 0 && db.Refunds.Any(r => r.PaymentId == p.Id && r.Status == RefundStatus.Pending && r.GatewayId != null))))
            .Select(p => new { p.Gateway, p.AccountId, p.IntentId }).ToListAsync(cancellationToken);
        var now = await accounts.FindAsync(cancellationToken);
        var all = paid.Select(p => (p.Gateway!.Value, p.AccountId!)).Concat(undecided.Select(p => (p.Gateway!.Value, p.AccountId!)));
        return new Accounting(from, to, [.. (now is var (gateway, id) ? all.Append((gateway.Kind, id)) : all).Distinct()], [.. undecided.Select(p => (p.AccountId!, p.IntentId!))]);
    }
}
