using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Accounts;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.Payments.Application.Door;

internal enum DoorAnswer
{
    /// <summary>It is kept, now or from before: nothing of it can be lost any more.</summary>
    Kept,

    /// <summary>Nobody who knows the secret sent it, or its time is off.</summary>
    NotSigned,

    /// <summary>It says nothing that could be kept.</summary>
    NotUnderstood,

    /// <summary>It is about an account that is no brand's, or about another brand's payment.</summary>
    Foreign,
}

/// <summary>Where gateways send word: everything that a gateway says comes through here, the simulated one's too.</summary>
internal sealed class MessageDoor(GatewayList gateways, BrandWork work, IBrandRegistry brands, IServiceScopeFactory scopes, IClock clock)
{
    public async Task<DoorAnswer> ReceiveAsync(PaymentGateway kind, ReadOnlyMemory<byte> body, string? signature, CancellationToken cancellationToken)
    {
        if (gateways.Find(kind) is not { } gateway || !MessageSignature.IsGood(signature, body.Span, gateway.WebhookSecrets, clock.GetCurrentInstant())) return DoorAnswer.NotSigned;
        if (GatewayNotice.Read(body) is not { } notice) return DoorAnswer.NotUnderstood;
        if (await BrandOfAsync(kind, notice.AccountId, cancellationToken) is not { } brand || (notice.Brand is { } named && named != brand.Value)) return DoorAnswer.Foreign;
        if (await brands.FindAsync(brand, cancellationToken) is null) return DoorAnswer.Foreign;
        try
        {
            await work.RunAsync(brand, services => services.GetRequiredService<UseCaseRunner>().WriteAsync<KeepMessage, Nothing>(u => u.ExecuteAsync(kind, notice, cancellationToken), cancellationToken), cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.IsTaken())
        {
            // The same message at the same time, about a payment of nobody's.
        }

        return DoorAnswer.Kept;
    }

    private async Task<TenantId?> BrandOfAsync(PaymentGateway kind, string accountId, CancellationToken cancellationToken)
    {
        if (kind == PaymentGateway.Simulator) return SimulatedAccount.BrandOf(accountId);
        await using var scope = scopes.CreateAsyncScope();
        var brand = await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().ReadAsync<PaymentAccountsDb, Guid?>(
            db => db.Accounts.AsNoTracking().Where(a => a.Gateway == kind && a.Id == accountId).Select(a => (Guid?)a.BrandId).FirstOrDefaultAsync(cancellationToken), cancellationToken);
        return brand is { } id ? new TenantId(id) : null;
    }
}
