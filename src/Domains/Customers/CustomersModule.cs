using FoodSaaS.Contracts.Customers;
using FoodSaaS.Customers.Api;
using FoodSaaS.Customers.Application;
using FoodSaaS.Customers.Application.Messages;
using FoodSaaS.Customers.Application.SignedIn;
using FoodSaaS.Customers.Application.SignIn;
using FoodSaaS.Customers.Application.Staff;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FoodSaaS.Customers;

/// <summary>Who eats at a brand: diners, how they sign in, and what they tell of themselves.</summary>
public sealed class CustomersModule : IModule
{
    private static readonly TimeSpan ProviderPatience = TimeSpan.FromSeconds(15);

    public string Name => "customers";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddTenantDb<CustomersDb>();
        services.AddScoped<IBrandUsage, DinerUsage>().AddScoped<IDiners, Diners>().AddScoped<IDinerSessions, DinerSessions>();
        services.AddSingleton(configuration.GetSection("Customers:Limits").Get<CustomerLimits>() ?? new CustomerLimits());
        services.AddScoped<DinerRows>().AddScoped<Admission>().AddScoped<CodeCheck>().AddScoped<StartDinerSession>();
        services.AddScoped<RequestDinerCode>().AddScoped<SignInByCode>().AddScoped<SignInByPassword>().AddScoped<SignOutDiner>();
        services.AddScoped<GetDiner>().AddScoped<EndDinerSession>().AddScoped<SetDinerPassword>();
        services.AddScoped<FreshProof>().AddScoped<UpdateDiner>().AddScoped<DinerAddresses>().AddScoped<ChangeContact>().AddScoped<ExportDiner>().AddScoped<EraseDiner>();
        services.AddScoped<GetCustomers>().AddScoped<LookAtCustomers>().AddScoped<GetCustomerLooks>();
        services.AddScoped<SweepTimer>().AddScoped<OnSweepDue>();
        AddMessages(services, configuration);
    }

    public void AddGraphQL(SchemaParts schema)
    {
        schema.Type<DinerView, DinerType>().Type<DinerSessionView, DinerSessionType>().Type<CodeRequestView, CodeRequestType>().Type<SignInOptionsView, SignInOptionsType>();
        DinerSignInMutations.Add(schema);
        OwnDinerFields.Add(schema);
        ProfileFields.Add(schema);
        CustomerFields.Add(schema);
    }

    public void AddSubscribers(EventSubscriptions subscriptions) => subscriptions.Add<SweepDue, OnSweepDue>("customers.sweep");

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment()) DevelopmentTextPages.Map(endpoints);
    }

    private static void AddMessages(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton((configuration.GetSection("Sms").Get<SmsSettings>() ?? new SmsSettings()).Checked());
        services.AddHttpClient(HttpSms.ClientName, c => c.Timeout = ProviderPatience);
        services.AddSingleton<DevelopmentTexts>().AddSingleton<HttpSms>();
        services.AddSingleton<ISmsSender>(s => s.GetRequiredService<IHostEnvironment>().IsDevelopment() ? s.GetRequiredService<DevelopmentTexts>() : s.GetRequiredService<HttpSms>());
        services.AddSingleton<ICaller, SendTextMessage>();
        services.AddScoped<CodePost>().AddScoped<WaitingTexts>();
    }
}
