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
internal sealed record GatewayBooks(PaymentGateway Gateway, IReadOnlyList<GatewayIntent> Intents, IReadOnlyList<GatewayPayout> Payouts);

/// <summary>Compares a day, and the week before it, with the lists of every gateway that the brand was paid through. May be repeated: it writes down how things are.</summary>
internal sealed class Reconcile(BrandWork work, GatewayList gateways) : ICaller
{
    public const string Name = "payments.reconcile";

    /// <summary>An authorisation holds no longer, so what was begun then is settled.</summary>
    public static readonly Duration LooksBack = Duration.FromDays(7);

    public string Kind => Name;

    public async Task CallAsync(TenantId brand, Guid id, CancellationToken cancellationToken)
    {
        Accounting? wanted = null;
        await work.RunAsync(brand, async services => wanted = await services.GetRequiredService<UseCaseRunner>().ReadAsync<PrepareReconciliation, Accounting?>(u => u.ExecuteAsync(id, cancellationToken), cancellationToken), cancellationToken);
        var books = new List<GatewayBooks>();
        foreach (var (kind, accountId) in wanted?.Accounts ?? []) books.Add(await ListAsync(kind, new GatewayAccount(brand, accountId), wanted!, cancellationToken));
        await work.RunAsync(brand, services => services.GetRequiredService<UseCaseRunner>().WriteAsync<RecordReconciliation, Nothing>(u => u.ExecuteAsync(id, wanted, books, cancellationToken), cancellationToken), cancellationToken);
    }

    private async Task<GatewayBooks> ListAsync(PaymentGateway kind, GatewayAccount account, Accounting wanted, CancellationToken cancellationToken)
    {
        var gateway = gateways.Find(kind) ?? throw new GatewayUnavailableException(kind);
        var intents = await gateway.ListAsync(account, wanted.From, wanted.To, cancellationToken).ToListAsync(cancellationToken);
        var payouts = await gateway.ListPayoutsAsync(account, wanted.From, wanted.To, cancellationToken).ToListAsync(cancellationToken);
        return new GatewayBooks(kind, intents, payouts);
    }
}

/// <param name="Accounts">Where the brand was paid in that time, and where it is paid now.</param>
internal sealed record Accounting(Instant From, Instant To, IReadOnlyList<(PaymentGateway Gateway, string AccountId)> Accounts);

internal sealed class PrepareReconciliation(PaymentsDb db, BrandAccounts accounts)
{
    /// <returns>Null where there is no such run.</returns>
    public async Task<Accounting?> ExecuteAsync(Guid runId, CancellationToken cancellationToken)
    {
        if (await db.Runs.AsNoTracking().FirstOrDefaultAsync(r => r.Id == runId, cancellationToken) is not { } run) return null;
        var to = run.Date.PlusDays(1).AtMidnight().InUtc().ToInstant();
        var from = to - Duration.FromDays(1) - Reconcile.LooksBack;
        var paid = await db.Payments.Where(p => p.Gateway != null && p.CreatedAt >= from && p.CreatedAt < to).Select(p => new { p.Gateway, p.AccountId }).Distinct().ToListAsync(cancellationToken);
        var now = await accounts.FindAsync(cancellationToken);
        var all = paid.Select(p => (p.Gateway!.Value, p.AccountId!));
        return new Accounting(from, to, [.. (now is var (gateway, id) ? all.Append((gateway.Kind, id)) : all).Distinct()]);
    }
}
