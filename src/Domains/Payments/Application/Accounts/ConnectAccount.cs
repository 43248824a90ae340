using System.ComponentModel;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Payments.Application.Accounts;

/// <param name="Id">As the gateway names it.</param>
internal sealed record PaymentAccountView(PaymentGateway Gateway, string Id, bool TakesPayments, bool NeedsInput);

[Description("Where the gateway is to lead back to.")]
internal sealed record ConnectPaymentsInput(
    [property: Description("Address of the console's page about payments: https, or http on this machine in development.")] string Back,
    [property: Description("ISO 3166-1 alpha-2 code of the country where the business is; the gateway asks where it is left out.")] string? Country = null);

/// <param name="Page">Where the brand says who it is; null where nothing is missing.</param>
internal sealed record PaymentConnectionView(PaymentAccountView Account, string? Page);

/// <summary>
/// Opens the brand's account at the gateway, once, and leads to where the gateway asks who it is. The gateway is called outside of transactions, under one key a brand: who
/// loses its answer asks again and gets the same account.
/// </summary>
internal sealed class ConnectAccount(GatewayList gateways, UseCaseRunner runner, ITenantScope scope)
{
    public async Task<Result<PaymentConnectionView>> ExecuteAsync(ConnectPaymentsInput input, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(input.Back, UriKind.Absolute, out var back) || (back.Scheme != Uri.UriSchemeHttps && !back.IsLoopback && !back.Host.EndsWith(".localhost", StringComparison.Ordinal))) return PaymentsErrors.BackInvalid;
        if (gateways.Current is not { } gateway) return PaymentsErrors.NoGateway;
        try
        {
            return await ConnectAsync(gateway, back, input.Country, cancellationToken);
        }
        catch (GatewayUnavailableException)
        {
            return PaymentsErrors.GatewayAway;
        }
    }

    private async Task<Result<PaymentConnectionView>> ConnectAsync(IPaymentGateway gateway, Uri back, string? country, CancellationToken cancellationToken)
    {
        var known = await runner.ReadAsync<GetAccount, PaymentAccountView?>(u => u.ExecuteAsync(cancellationToken), cancellationToken);
        var asked = known is null
            ? await gateway.OpenAccountAsync(new NewAccount($"{scope.Current.Value:N}:account", scope.Current, scope.Brand.Name, null, country), cancellationToken)
            : await gateway.GetAccountAsync(new GatewayAccount(scope.Current, known.Id), cancellationToken);
        if (!asked.TryGet(out var state, out var refusals)) return Result<PaymentConnectionView>.Failure(refusals);
        await runner.WriteAsync<SaveAccount, Nothing>(u => u.ExecuteAsync(gateway.Kind, state, cancellationToken), cancellationToken);
        var view = new PaymentAccountView(gateway.Kind, state.Id, state.TakesPayments, state.NeedsInput);
        if (!state.NeedsInput) return new PaymentConnectionView(view, null);
        var page = await gateway.OnboardingPageAsync(new GatewayAccount(scope.Current, state.Id), back, back, cancellationToken);
        return page.Map(p => new PaymentConnectionView(view, p?.AbsoluteUri));
    }
}

internal sealed class GetAccount(PaymentAccountsDb db, GatewayList gateways, ITenantScope scope)
{
    /// <summary>Null where the brand has none at the gateway that new payments go through.</summary>
    public async Task<PaymentAccountView?> ExecuteAsync(CancellationToken cancellationToken)
    {
        if (gateways.Current?.Kind is not { } kind) return null;
        if (kind == PaymentGateway.Simulator) return new PaymentAccountView(kind, SimulatedAccount.IdOf(scope.Current), true, false);
        var brand = scope.Current.Value;
        return await db.Accounts.AsNoTracking().Where(a => a.BrandId == brand && a.Gateway == kind).Select(a => new PaymentAccountView(a.Gateway, a.Id, a.TakesPayments, a.NeedsInput)).FirstOrDefaultAsync(cancellationToken);
    }
}

/// <summary>Keeps what an account can do. That diners cannot pay to it any more is told the owners, once each time that it happens; where they can, its gateway is told at which hosts.</summary>
internal sealed class SaveAccount(PaymentAccountsDb db, HostRegistrations hosts, IStaffMail mail, ITenantScope scope, IClock clock)
{
    private const string ConsolePage = "payments";

    public async Task<Result<Nothing>> ExecuteAsync(PaymentGateway gateway, AccountState state, CancellationToken cancellationToken)
    {
        if (gateway == PaymentGateway.Simulator) return Nothing.Value;
        var mine = db.Accounts.Where(a => a.Gateway == gateway && a.Id == state.Id);
        // The write locks the row: of two who find it out at once, one does.
        var isLost = !state.TakesPayments && await mine.Where(a => a.TakesPayments).ExecuteUpdateAsync(a => a.SetProperty(x => x.TakesPayments, false), cancellationToken) == 1;
        var account = await mine.FirstOrDefaultAsync(cancellationToken);
        if (account is null) db.Add(account = new PaymentAccount { Gateway = gateway, Id = state.Id, BrandId = scope.Current.Value, CreatedAt = clock.GetCurrentInstant() });
        account.Learn(state);
        await db.SaveChangesAsync(cancellationToken);
        if (state.TakesPayments) await hosts.BeginAsync(clock.GetCurrentInstant(), cancellationToken);
        if (isLost) await mail.TellOwnersAsync("Guests cannot pay you online any more", LossText(gateway, state), ConsolePage, cancellationToken);
        return Nothing.Value;
    }

    private static string LossText(PaymentGateway gateway, AccountState state) => $"""
        {gateway} takes no payments for your account {state.Id} any more.{(state.NeedsInput ? " It wants to know more of you." : "")}
        Until it does, guests are not offered to pay online; cash and cards at the door go on as before. Orders that were paid are not touched.

        See what is missing:
        """;
}
