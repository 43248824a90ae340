using System.Text.Json;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>A brand whose orders are paid, as the module of orders asks for it.</summary>
internal sealed class PayingBrand(PaymentsHost host, TestBrand brand, Guid id, string currency)
{
    public const string Good = "4242 4242 4242 4242";

    public TestBrand Brand => brand;

    public Guid Id => id;

    public string Account => $"acct_sim_{id:N}";

    /// <summary>A new order.</summary>
    public async Task<Guid> OpenAsync(PaymentMethod method, long amount, Instant? captureAfter = null)
    {
        var order = Guid.CreateVersion7();
        var opened = await DoAsync(async p => Result<PaymentState>.Success(await p.OpenAsync(new NewPayment(order, method, amount, Currency.Of(currency), "K7-0142", captureAfter, null), default)));
        Assert.True(opened.IsSuccess);
        return order;
    }

    /// <summary>A new order that is paid online with a test card.</summary>
    public async Task<Guid> PayAsync(long amount, string card = Good, Instant? captureAfter = null)
    {
        var order = await OpenAsync(PaymentMethod.Online, amount, captureAfter);
        await host.SettleAsync();
        await ConfirmAsync(order, card);
        await host.SettleAsync();
        return order;
    }

    /// <summary>A new order that is paid online, of which all was taken.</summary>
    public async Task<Guid> PayAndCaptureAsync(long amount, string card = Good)
    {
        var order = await PayAsync(amount, card);
        await CaptureAsync(order, amount);
        await host.SettleAsync();
        return order;
    }

    /// <summary>What the page does with a test card.</summary>
    public async Task<(string Status, string? FailureCode)> ConfirmAsync(Guid order, string card, string? answer = null)
    {
        var session = await SessionAsync(order);
        Assert.NotNull(session?.ClientSecret);
        return await ConfirmAsync(session.ClientSecret, card, answer);
    }

    public async Task<(string Status, string? FailureCode)> ConfirmAsync(string clientSecret, string card, string? answer = null)
    {
        using var diner = brand.Diner(host.Host);
        var answered = (await diner.DataAsync(
            "mutation($i: ConfirmSimulatedPaymentInput!) { confirmSimulatedPayment(input: $i) { confirmation { status failureCode } errors { ... on Error { code } } } }",
            new { i = new { clientSecret, number = card, answer } })).GetProperty("confirmSimulatedPayment");
        var confirmation = answered.GetProperty("confirmation");
        return confirmation.ValueKind == JsonValueKind.Null
            ? ("REFUSED", answered.GetProperty("errors")[0].GetProperty("code").GetString())
            : (confirmation.GetProperty("status").GetString()!, confirmation.GetProperty("failureCode").GetString());
    }

    public Task<Result<PaymentState>> CaptureAsync(Guid order, long amount) => DoAsync(p => p.CaptureAsync(order, amount, default));

    public Task<Result<PaymentState>> LetGoAsync(Guid order) => DoAsync(p => p.VoidAsync(order, default));

    public Task<Result<PaymentState>> RefundAsync(Guid order, long amount, Guid? refund = null, string reason = "cold") => DoAsync(p => p.RefundAsync(new NewRefund(refund ?? Guid.CreateVersion7(), order, amount, reason), default));

    public Task<Result<PaymentState>> TipAsync(Guid order, long amount, Guid? tip = null) => DoAsync(p => p.TipAsync(new NewTip(tip ?? Guid.CreateVersion7(), order, amount, Currency.Of(currency), "K7-0142"), default));

    public async Task<PaymentState> StateAsync(Guid order)
    {
        await using var scope = await TenantScopes.EnterAsync(host.Host.Services, id);
        return (await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().ReadAsync<IPayments, IReadOnlyDictionary<Guid, PaymentState>>(p => p.StatesAsync([order], default), default))[order];
    }

    /// <param name="order">An order, or the tip that was begun last for one.</param>
    public async Task<PaymentSession?> SessionAsync(Guid order)
    {
        if (await host.Host.ScalarAsync<Guid?>("SELECT tip_of FROM payments.payments WHERE order_id = $1", order) is not { } tipped) return (await StateAsync(order)).Session;
        return (await StateAsync(tipped)).Tip is { } tip && tip.OrderId == order ? tip.Session : null;
    }

    /// <summary>Debits less credits of the accounts, by name, of those that are not even.</summary>
    public async Task<IReadOnlyDictionary<string, long>> BalancesAsync()
    {
        var balances = (await brand.AsOwnerAsync("{ ledgerBalances { account balance { minorUnits } } }")).GetProperty("ledgerBalances");
        return balances.EnumerateArray().Select(b => (b.GetProperty("account").GetString()!, b.GetProperty("balance").GetProperty("minorUnits").GetInt64())).Where(b => b.Item2 != 0).ToDictionary(b => b.Item1, b => b.Item2);
    }

    /// <summary>What the simulated gateway says that it did.</summary>
    public Task<IReadOnlyList<string>> LogAsync(Guid order) => host.Host.Database.ColumnAsync<string>(
        "SELECT l.operation FROM payments.simulator_log l JOIN payments.simulator_intents i ON i.tenant_id = l.tenant_id AND i.id = l.intent_id JOIN payments.payments p ON p.tenant_id = i.tenant_id AND p.id = i.payment_id WHERE p.order_id = $1 ORDER BY l.at, l.id", order);

    private async Task<Result<PaymentState>> DoAsync(Func<IPayments, Task<Result<PaymentState>>> change)
    {
        await using var scope = await TenantScopes.EnterAsync(host.Host.Services, id);
        return await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().WriteAsync(change, default);
    }
}
