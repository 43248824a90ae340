using FoodSaaS.Payments.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Payments.Application.Gateways;

/// <summary>
/// Takes the next step of a payment: reads, calls, writes down, each by itself. No connection to the database is held while the gateway is waited for. Whoever dies in between
/// leaves the call to its lease: the same step is taken again under the same key, and has the effect of one.
/// </summary>
internal sealed class CallGateway(BrandWork work, GatewayList gateways, FirstErrands firsts, PaymentsSettings settings) : ICaller
{
    public const string Name = "payments.gateway";

    /// <summary>Less than a lease.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public string Kind => Name;

    public async Task CallAsync(TenantId brand, Guid id, CancellationToken cancellationToken)
    {
        var errand = firsts.Take(brand, id) ?? await PrepareAsync(brand, id, cancellationToken);
        var outcome = errand is null ? null : await CarryOutAsync(brand, errand, cancellationToken);
        await work.RunAsync(
            brand,
            services => services.GetRequiredService<UseCaseRunner>().WriteLazilyAsync<RecordErrand, Nothing>(u => u.ExecuteAsync(id, errand, outcome, cancellationToken), cancellationToken),
            cancellationToken);
    }

    private async Task<Errand?> PrepareAsync(TenantId brand, Guid id, CancellationToken cancellationToken)
    {
        Errand? errand = null;
        await work.RunAsync(
            brand,
            async services => errand = await services.GetRequiredService<UseCaseRunner>().ReadAsync<PrepareErrand, Errand?>(u => u.ExecuteAsync(id, cancellationToken), cancellationToken),
            cancellationToken);
        return errand;
    }

    private async Task<ErrandOutcome> CarryOutAsync(TenantId brand, Errand errand, CancellationToken cancellationToken)
    {
        var payment = errand.Payment;
        if (gateways.Find(payment.Gateway!.Value) is not { } gateway) return ErrandOutcome.NoAnswer;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await TellAsync(gateway, new GatewayAccount(brand, payment.AccountId!), payment, errand.Step, patience.Token);
        }
        catch (GatewayUnavailableException failure)
        {
            return failure.IsKeyUsedUp ? ErrandOutcome.KeyUsedUp : ErrandOutcome.NoAnswer;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ErrandOutcome.NoAnswer;
        }
    }

    private async Task<ErrandOutcome> TellAsync(IPaymentGateway gateway, GatewayAccount account, Payment payment, GatewayStep step, CancellationToken cancellationToken)
    {
        var key = step.KeyOf(payment);
        var intent = new NewIntent(key, payment.Id, payment.Amount, FeeOf(payment.Amount), payment.Currency, payment.OrderNumber);
        return step switch
        {
            CreateStep create => ErrandOutcome.Of(await gateway.CreateAsync(account, intent with { SetupId = create.SetupId }, cancellationToken)),
            KeepMethodStep => ErrandOutcome.Of(await gateway.KeepMethodAsync(account, intent, cancellationToken)),
            ConfirmKeptStep kept => ErrandOutcome.Of(await gateway.ConfirmKeptAsync(account, kept.IntentId, kept.SetupId, key, cancellationToken)),
            CaptureStep capture => ErrandOutcome.Of(await gateway.CaptureAsync(account, capture.IntentId, capture.Amount, FeeOf(capture.Amount), payment.Currency, key, cancellationToken)),
            CancelStep cancel => ErrandOutcome.Of(await gateway.CancelAsync(account, cancel.IntentId, key, cancellationToken)),
            RefundStep refund => ErrandOutcome.Of(await gateway.RefundAsync(account, refund.IntentId, new NewGatewayRefund(refund.RefundId, refund.Amount, payment.Currency), key, cancellationToken)),
            LookStep look => ErrandOutcome.Of(await gateway.GetAsync(account, look.IntentId, cancellationToken)),
            _ => throw new InvalidOperationException($"Nobody knows how to take {step.GetType().Name}."),
        };

        long FeeOf(long amount) => payment.FeeOf(amount, settings.FeePartsPerMillion);
    }
}
