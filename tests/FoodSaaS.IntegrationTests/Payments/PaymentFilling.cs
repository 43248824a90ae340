using FoodSaaS.Contracts.Payments;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>Has a brand paid online once, and give some of it back.</summary>
internal static class PaymentFilling
{
    public static async Task RunAsync(ApiFixture api, TestBrand brand, Guid id, string marker)
    {
        var order = Guid.CreateVersion7();
        await DoAsync(api, id, async p => Result<PaymentState>.Success(await p.OpenAsync(new NewPayment(order, PaymentMethod.Online, 2_000, Currency.Of("EUR"), $"{marker}-1", null, null), default)));
        await UntilAsync(api, order, "client_secret IS NOT NULL");
        var secret = await api.ScalarAsync<string>("SELECT client_secret FROM payments.payments WHERE order_id = $1", order);
        using (var diner = brand.Diner(api))
        {
            await diner.DataAsync("mutation($s: String!) { confirmSimulatedPayment(input: { clientSecret: $s, number: \"4242424242424242\" }) { errors { ... on Error { code } } } }", new { s = secret });
        }

        await UntilAsync(api, order, "status = 'Authorised'");
        await DoAsync(api, id, p => p.CaptureAsync(order, 2_000, default));
        await UntilAsync(api, order, "status = 'Captured'");
        await DoAsync(api, id, p => p.RefundAsync(new NewRefund(Guid.CreateVersion7(), order, 300, $"{marker} cold"), default));
        await Waiting.UntilAsync(async () => await api.ScalarAsync<long>("SELECT count(*) FROM payments.refunds WHERE tenant_id = $1 AND gateway_id IS NOT NULL", id) == 1);
        await api.ScalarAsync<object>("INSERT INTO payments.reconciliation_differences (tenant_id, id, run_id, kind, intent_id, currency, ours, theirs, is_healed) SELECT tenant_id, gen_random_uuid(), id, 'ExtraCharge', $2, 'EUR', 0, 1, false FROM payments.reconciliation_runs WHERE tenant_id = $1", id, $"pi_{marker}");
        await api.ScalarAsync<object>("INSERT INTO payments.payouts (tenant_id, gateway, id, amount, currency, arrives_at, status) VALUES ($1, 'Simulator', $2, 1, 'EUR', now(), 'paid')", id, $"po_{marker}");
        // The clock is everybody's: a day that ends under other tests is not compared here.
        await api.ScalarAsync<object>("DELETE FROM tenancy.timers WHERE tenant_id = $1 AND name = 'payments.reconciliation-due.v1'", id);
    }

    private static Task UntilAsync(ApiFixture api, Guid order, string isSo) => Waiting.UntilAsync(async () => await api.ScalarAsync<long>($"SELECT count(*) FROM payments.payments WHERE order_id = $1 AND {isSo}", order) == 1);

    private static async Task DoAsync(ApiFixture api, Guid id, Func<IPayments, Task<Result<PaymentState>>> change)
    {
        await using var scope = await TenantScopes.EnterAsync(api.Services, id);
        Assert.True((await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().WriteAsync(change, default)).IsSuccess);
    }
}
