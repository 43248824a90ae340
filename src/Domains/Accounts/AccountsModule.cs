using FoodSaaS.Accounts.Api;
using FoodSaaS.Accounts.Api.Apps;
using FoodSaaS.Accounts.Api.Life;
using FoodSaaS.Accounts.Api.Operators;
using FoodSaaS.Accounts.Api.SecondFactors;
using FoodSaaS.Accounts.Api.SignedIn;
using FoodSaaS.Accounts.Api.Staff;
using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Application.Apps;
using FoodSaaS.Accounts.Application.Life;
using FoodSaaS.Accounts.Application.Operators;
using FoodSaaS.Accounts.Application.SecondFactors;
using FoodSaaS.Accounts.Application.SignedIn;
using FoodSaaS.Accounts.Application.Staff;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.Apps;
using FoodSaaS.Accounts.Infrastructure.Keys;
using FoodSaaS.Accounts.Infrastructure.Operators;
using FoodSaaS.Accounts.Infrastructure.SecondFactors;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;
using FoodSaaS.Tenancy.Nodes;
using FoodSaaS.Tenancy.Recovery;
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
        services.AddScoped<ICredentials, Credentials>();
        services.AddScoped<IAuthors, Authors>();
        services.AddScoped<StaffMail>().AddScoped<IStaffMail>(s => s.GetRequiredService<StaffMail>());
        services.AddSingleton<IPasswords, Passwords>().AddScoped<IAttemptLimits, AttemptLimits>().AddScoped<IOutgoingMail, PersonMail>();
        services.AddSingleton(configuration.GetSection("Accounts:Limits").Get<AccountLimits>() ?? new AccountLimits());
        services.AddSingleton(new ClosedLogins(configuration.GetSection("Accounts:ClosedLogins").Get<string[]>() ?? []));
        services.AddSingleton(s => HashCost.Of(configuration.GetValue<int?>("Accounts:HashIterations"), s.GetRequiredService<IHostEnvironment>().IsDevelopment()));
        services.AddSingleton<Passwords>().AddSingleton<PlatformAddresses>();
        services.AddScoped<AttemptLimits>().AddScoped<Admission>().AddScoped<StartSession>();
        services.AddScoped<RequestSignUpCode>().AddScoped<ConfirmSignUpCode>().AddScoped<RegisterBrand>().AddScoped<SignUp>();
        services.AddScoped<SignIn>().AddScoped<SignOut>().AddScoped<GetViewer>().AddScoped<SuggestAddress>();
        services.AddScoped<UserRows>().AddScoped<NewPassword>().AddScoped<RequestPasswordReset>().AddScoped<ResetPassword>();
        services.AddScoped<ChangePassword>().AddScoped<GetSessions>().AddScoped<EndSession>().AddScoped<RequestEmailChange>().AddScoped<ConfirmEmailChange>();
        services.AddSingleton<SecretSeal>().AddScoped<FactorCheck>().AddScoped<GetSecondFactor>();
        services.AddScoped<StartSecondFactor>().AddScoped<ConfirmSecondFactor>().AddScoped<DisableSecondFactor>();
        AddKeys(services);
        AddApps(services);
        AddStaff(services);
        AddLife(services);
        AddMail(services, configuration);
    }

    public void AddSubscribers(EventSubscriptions subscriptions) => subscriptions.Add<BrandRestored, OnBrandRestored>("accounts.tell-of-restore");

    public void AddGraphQL(SchemaParts schema)
    {
        schema.Type<Brand, BrandType>().Type<ViewerView, ViewerType>().Type<MembershipView, MembershipType>();
        schema.Type<SignedUpView, SignedUpType>().Type<SignUpCodeRequestView, SignUpCodeRequestType>();
        schema.Type<Country, CountryType>().Type<AddressSuggestionView, AddressSuggestionType>().Type<AddressAvailabilityView, AddressAvailabilityType>();
        schema.Type<ApiKeyView, ApiKeyType>().Type<CreatedApiKeyView, CreatedApiKeyType>().Type<RotatedApiKeyView, RotatedApiKeyType>();
        schema.Type<KeySettingsView, KeySettingsType>().Type<ApiKeyChangeView, KeyChangeType>();
        AccountsQueries.Add(schema);
        SignUpMutations.Add(schema);
        SessionMutations.Add(schema);
        ApiKeyMutations.Add(schema);
        PasswordResetMutations.Add(schema);
        OwnAccountMutations.Add(schema);
        EmailChangeMutations.Add(schema);
        SecondFactorMutations.Add(schema);
        StaffQueries.Add(schema);
        StaffMutations.Add(schema);
        OwnRoleMutations.Add(schema);
        JoiningMutations.Add(schema);
        BrandLifeFields.Add(schema);
        ExportFields.Add(schema);
        OperatorFields.Add(schema);
        AppFields.Add(schema);
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        ExportEndpoint.Map(endpoints);
        OAuthEndpoints.Map(endpoints);
        if (endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment()) DevelopmentMailPages.Map(endpoints);
    }

    private static void AddKeys(IServiceCollection services)
    {
        services.AddSingleton<KnownKeys>().AddSingleton<KeyUses>().AddHostedService<KeyUseWriter>();
        services.AddScoped<KeyRing>().AddScoped<KeyHistory>().AddScoped<KeyNews>().AddScoped<KeepKeyUse>();
        services.AddScoped<GetApiKeys>().AddScoped<GetKeyChanges>().AddScoped<GetKeySettings>();
        services.AddScoped<CreateApiKey>().AddScoped<RotateApiKey>().AddScoped<RevokeApiKey>();
        services.AddScoped<SetApiKeyOrigins>().AddScoped<SetApiKeyPermissions>().AddScoped<SetPublishableIntrospection>();
    }

    private static void AddApps(IServiceCollection services)
    {
        services.AddOAuthServer();
        services.AddScoped<AppRegistrar>().AddScoped<GrantEnds>().AddScoped<AppNews>().AddScoped<GetApps>().AddScoped<CreateApp>().AddScoped<RotateAppSecret>().AddScoped<RemoveApp>();
        services.AddScoped<GetConnectedApps>().AddScoped<DisconnectApp>();
        services.AddSingleton<ConsentSeal>().AddScoped<ConsentEndpoint>().AddScoped<TokenEndpoint>();
    }

    private static void AddStaff(IServiceCollection services)
    {
        services.AddScoped<Roster>().AddScoped<StaffHistory>().AddScoped<RoleChoice>().AddScoped<OfferedRole>().AddScoped<NewAccount>();
        services.AddScoped<GetStaff>().AddScoped<GetRoles>().AddScoped<GetInvitations>().AddScoped<GetInvitation>().AddScoped<GetStaffChanges>();
        services.AddScoped<InviteStaff>().AddScoped<RevokeInvitation>().AddScoped<AcceptInvitation>().AddScoped<SetStaffRole>().AddScoped<RemoveStaffMember>();
        services.AddScoped<CreateOwnRole>().AddScoped<UpdateOwnRole>().AddScoped<DeleteOwnRole>();
    }

    private static void AddLife(IServiceCollection services)
    {
        services.AddScoped<IBrandUsage, StaffUsage>().AddScoped<IForgetBrand, ForgetPeople>().AddScoped<DeleteLeavers>().AddScoped<OnBrandRestored>().AddScoped<TellOfRestore>();
        services.AddScoped<GetBrandState>().AddScoped<CloseBrand>().AddScoped<MoveBrand>().AddScoped<GetPlatformBrands>().AddScoped<ExportBrand>();
        services.AddScoped<IOperatorRoll, OperatorRoll>().AddScoped<ChangeOperators>().AddScoped<IImpersonationLog, ImpersonationLog>();
        services.AddScoped<GetImpersonations>().AddScoped<StartImpersonation>().AddScoped<EndImpersonation>();
    }

    private static void AddMail(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Smtp").Get<SmtpSettings>() ?? new SmtpSettings());
        services.AddSingleton<DevelopmentMailbox>().AddSingleton<SmtpMailer>().AddSingleton<MailBell>();
        services.AddSingleton<IMailer>(s => s.GetRequiredService<IHostEnvironment>().IsDevelopment() ? s.GetRequiredService<DevelopmentMailbox>() : s.GetRequiredService<SmtpMailer>());
        services.AddScoped<MailQueue>().AddScoped<ExpiredRows>();
        services.AddHosted<MailDelivery>(configuration, NodeRole.Worker);
        services.AddHosted<HourlySweep>(configuration, NodeRole.Worker);
    }
}
