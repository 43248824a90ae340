using FoodSaaS.Contracts.Cms;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Api;
using FoodSaaS.Payments.Application;
using FoodSaaS.Payments.Application.Accounts;
using FoodSaaS.Payments.Application.Books;
using FoodSaaS.Payments.Application.Disputes;
using FoodSaaS.Payments.Application.Door;
using FoodSaaS.Payments.Application.Gateways;
using FoodSaaS.Payments.Application.Orders;
using FoodSaaS.Payments.Application.Reconciliation;
using FoodSaaS.Payments.Application.Refunds;
using FoodSaaS.Payments.Application.Simulator;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Payments.Infrastructure.Simulator;
using FoodSaaS.Payments.Infrastructure.Stripe;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FoodSaaS.Payments;

/// <summary>How orders are paid: gateways, what was authorised, captured and given back, and the ledger.</summary>
public sealed class PaymentsModule : IModule
{
    public string Name => "payments";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Payments").Get<PaymentsSettings>() ?? new PaymentsSettings();
        services.AddTenantDb<PaymentsDb>().AddTenantDb<PaymentAccountsDb>();
        services.AddSingleton(settings).AddSingleton<IPaymentGateway, SimulatorGateway>();
        AddStripe(services, (configuration.GetSection("Payments:Stripe").Get<StripeSettings>() ?? new StripeSettings()).Checked());
        services.AddSingleton(s => Gateways(s, settings));
        services.AddScoped<IPayments, OrderPayments>().AddScoped<GetMethods>().AddScoped<OpenPayment>().AddScoped<CapturePayment>().AddScoped<LetGoPayment>().AddScoped<GiveBackAll>();
        services.AddScoped<TipOrder>().AddScoped<RefundPayment>().AddScoped<GetPayments>().AddScoped<BrandAccounts>().AddSingleton<IPaymentPages, PaymentPages>();
        services.AddSingleton<ICaller, CallGateway>().AddSingleton<FirstErrands>().AddScoped<Errands>().AddScoped<PrepareErrand>().AddScoped<RecordErrand>();
        services.AddSingleton<ComparedBrands>().AddSingleton<INodeMemory>(s => s.GetRequiredService<ComparedBrands>());
        services.AddSingleton<ICaller, Reconcile>().AddScoped<ReconciliationTimer>().AddScoped<OnReconciliationDue>().AddScoped<PrepareReconciliation>().AddScoped<RecordReconciliation>();
        services.AddScoped<GetReconciliations>().AddScoped<StartReconciliation>().AddScoped<GetLedger>().AddScoped<ConnectAccount>().AddScoped<GetAccount>().AddScoped<SaveAccount>();
        services.AddSingleton<ICaller, CheckAccount>().AddScoped<AccountChecks>().AddScoped<OnDisputeChanged>().AddScoped<OnRefundFailed>();
        services.AddSingleton<ICaller, RegisterHosts>().AddScoped<HostRegistrations>().AddScoped<PayingHosts>().AddScoped<NoteHost>().AddScoped<EndRegistration>().AddScoped<OnDomainServed>();
        services.AddSingleton<MessageDoor>().AddScoped<KeepMessage>();
        services.AddSingleton<ICaller, SendSimulatedMessage>().AddScoped<SimulatorBooks>().AddScoped<SimulatorPost>().AddScoped<NoteSimulatedMessage>().AddScoped<ConfirmSimulatedPayment>();
    }

    public void AddGraphQL(SchemaParts schema)
    {
        BooksQueries.Add(schema);
        SimulatorMutations.Add(schema);
    }

    public void AddSubscribers(EventSubscriptions subscriptions) => subscriptions
        .Add<ReconciliationDue, OnReconciliationDue>("payments.reconciliation")
        .Add<DomainServed, OnDomainServed>("payments.register-domain")
        .Add<DisputeChanged, OnDisputeChanged>("payments.tell-of-dispute")
        .Add<RefundFailed, OnRefundFailed>("payments.tell-of-refund");

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        // A gateway that may not be is refused as the host starts, not at the first order.
        _ = endpoints.ServiceProvider.GetRequiredService<GatewayList>();
        MessageEndpoint.Map(endpoints);
    }

    private static void AddStripe(IServiceCollection services, StripeSettings settings)
    {
        if (!settings.IsSetUp) return;
        services.AddHttpClient(StripeDoor.ClientName, client => client.Timeout = StripeDoor.Patience);
        services.AddSingleton(settings).AddSingleton<StripeDoor>().AddSingleton<StripeAccounts>().AddSingleton<IPaymentGateway, StripeGateway>();
    }

    /// <summary>Where nobody chose: a real gateway that is set up, else in development the simulated one. Elsewhere nobody eats for money that does not exist.</summary>
    private static GatewayList Gateways(IServiceProvider services, PaymentsSettings settings)
    {
        var all = services.GetServices<IPaymentGateway>().ToList();
        var isDevelopment = services.GetRequiredService<IHostEnvironment>().IsDevelopment();
        if (settings.Gateway == PaymentGateway.Simulator && !isDevelopment) throw new InvalidOperationException("Payments:Gateway may be Simulator in development only: whoever knows its cards orders for nothing.");
        return new GatewayList(all, settings.Gateway ?? (all.Any(g => g.Kind == PaymentGateway.Stripe) ? PaymentGateway.Stripe : isDevelopment ? PaymentGateway.Simulator : null));
    }
}
