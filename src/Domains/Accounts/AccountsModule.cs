using FoodSaaS.Accounts.Api;
using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FoodSaaS.Accounts;

/// <summary>Who people are: sign-up, sign-in, sessions, memberships and API keys.</summary>
public sealed class AccountsModule : IModule
{
    public string Name => "accounts";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddTenantDb<AccountsDb>();
        services.AddHttpContextAccessor();
        services.AddScoped<ICredentials, Credentials>();
        services.AddScoped<IAuthors, Authors>();
        services.AddScoped<IStaffMail, StaffMail>();
        services.AddSingleton(configuration.GetSection("Accounts:Limits").Get<AccountLimits>() ?? new AccountLimits());
        services.AddSingleton(new ClosedLogins(configuration.GetSection("Accounts:ClosedLogins").Get<string[]>() ?? []));
        services.AddSingleton<KnownKeys>().AddSingleton<Passwords>().AddSingleton<PlatformAddresses>().AddSingleton<ClientAddress>();
        services.AddScoped<AttemptLimits>().AddScoped<Admission>().AddScoped<StartSession>();
        services.AddScoped<RequestSignUpCode>().AddScoped<ConfirmSignUpCode>().AddScoped<RegisterBrand>().AddScoped<SignUp>();
        services.AddScoped<SignIn>().AddScoped<SignOut>().AddScoped<GetViewer>().AddScoped<SuggestAddress>();
        services.AddScoped<GetApiKeys>().AddScoped<CreateApiKey>().AddScoped<RevokeApiKey>().AddScoped<SetApiKeyOrigins>();
        AddMail(services, configuration);
    }

    public void AddGraphQL(SchemaParts schema)
    {
        schema.Type<Brand, BrandType>().Type<ViewerView, ViewerType>().Type<MembershipView, MembershipType>();
        schema.Type<SignedUpView, SignedUpType>().Type<SignUpCodeRequestView, SignUpCodeRequestType>();
        schema.Type<Country, CountryType>().Type<AddressSuggestionView, AddressSuggestionType>().Type<AddressAvailabilityView, AddressAvailabilityType>();
        schema.Type<ApiKeyView, ApiKeyType>().Type<CreatedApiKeyView, CreatedApiKeyType>();
        AccountsQueries.Add(schema);
        SignUpMutations.Add(schema);
        SessionMutations.Add(schema);
        ApiKeyMutations.Add(schema);
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment()) DevelopmentMailPages.Map(endpoints);
    }

    private static void AddMail(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Smtp").Get<SmtpSettings>() ?? new SmtpSettings());
        services.AddSingleton<DevelopmentMailbox>().AddSingleton<SmtpMailer>().AddSingleton<MailBell>();
        services.AddSingleton<IMailer>(s => s.GetRequiredService<IHostEnvironment>().IsDevelopment() ? s.GetRequiredService<DevelopmentMailbox>() : s.GetRequiredService<SmtpMailer>());
        services.AddScoped<MailQueue>().AddScoped<ExpiredRows>();
        services.AddSingleton<MailDelivery>();
        services.AddHostedService(s => s.GetRequiredService<MailDelivery>());
        services.AddHostedService<HourlySweep>();
    }
}
