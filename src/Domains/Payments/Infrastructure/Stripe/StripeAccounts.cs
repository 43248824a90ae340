using FoodSaaS.Payments.Application;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Core = global::Stripe.V2.Core;
using StripeNet = global::Stripe;

namespace FoodSaaS.Payments.Infrastructure.Stripe;

/// <summary>Brands' own accounts (Accounts v2): they see all of them in Stripe's dashboard, bear their losses and pay Stripe's fees; the platform takes its part of each payment.</summary>
internal sealed class StripeAccounts(StripeDoor door)
{
    private static readonly List<string> Shown = ["configuration.merchant", "requirements"];

    public Task<Result<AccountState>> OpenAsync(NewAccount account, CancellationToken cancellationToken) => door.AskAsync<AccountState>(
        async client => StateOf(await client.V2.Core.Accounts.CreateAsync(
            new Core.AccountCreateOptions
            {
                DisplayName = account.Name,
                ContactEmail = account.Email,
                Dashboard = "full",
                Defaults = new Core.AccountCreateDefaultsOptions { Responsibilities = new Core.AccountCreateDefaultsResponsibilitiesOptions { FeesCollector = "stripe", LossesCollector = "stripe" } },
                Identity = account.Country is { } country ? new Core.AccountCreateIdentityOptions { Country = country.ToLowerInvariant() } : null,
                Configuration = new Core.AccountCreateConfigurationOptions
                {
                    Merchant = new Core.AccountCreateConfigurationMerchantOptions
                    {
                        Capabilities = new Core.AccountCreateConfigurationMerchantCapabilitiesOptions { CardPayments = new Core.AccountCreateConfigurationMerchantCapabilitiesCardPaymentsOptions { Requested = true } },
                    },
                },
                Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [StripeReading.BrandMark] = account.Brand.ToString() },
                Include = Shown,
            },
            new StripeNet.RequestOptions { IdempotencyKey = account.Key },
            cancellationToken)),
        cancellationToken);

    public Task<Result<AccountState>> GetAsync(string id, CancellationToken cancellationToken) => door.AskAsync<AccountState>(
        async client => StateOf(await client.V2.Core.Accounts.GetAsync(id, new Core.AccountGetOptions { Include = Shown }, requestOptions: null, cancellationToken)), cancellationToken);

    public Task<Result<Uri?>> PageAsync(string id, Uri back, Uri again, CancellationToken cancellationToken) => door.AskAsync<Uri?>(
        async client =>
        {
            var link = await client.V2.Core.AccountLinks.CreateAsync(
                new Core.AccountLinkCreateOptions
                {
                    Account = id,
                    UseCase = new Core.AccountLinkCreateUseCaseOptions
                    {
                        Type = "account_onboarding",
                        AccountOnboarding = new Core.AccountLinkCreateUseCaseAccountOnboardingOptions { ReturnUrl = back.ToString(), RefreshUrl = again.ToString() },
                    },
                },
                requestOptions: null,
                cancellationToken);
            return Result<Uri?>.Success(new Uri(link.Url));
        },
        cancellationToken);

    /// <summary>
    /// A payment method domain (docs.stripe.com/payments/payment-methods/pmd-registration), where there is none of the name yet. Apple is asked by Stripe, and may not have agreed at once.
    /// One that the brand has switched off stays off.
    /// </summary>
    public Task<Result<Nothing>> RegisterHostAsync(StripeNet.RequestOptions account, HostName host, CancellationToken cancellationToken) => door.AskAsync<Nothing>(
        async client =>
        {
            var domains = client.V1.PaymentMethodDomains;
            var there = await domains.ListAsync(new StripeNet.PaymentMethodDomainListOptions { DomainName = host.Value, Limit = 1 }, account, cancellationToken);
            var domain = there.Data is [var known] ? known : await domains.CreateAsync(new StripeNet.PaymentMethodDomainCreateOptions { DomainName = host.Value }, account, cancellationToken);
            if (IsWithoutApple(domain)) domain = await domains.ValidateAsync(domain.Id, options: null, account, cancellationToken);
            if (!IsWithoutApple(domain)) return Nothing.Value;
            return domain.ApplePay.StatusDetails?.ErrorMessage is { } why ? GatewayErrors.HostInactive with { Message = why } : GatewayErrors.HostInactive;
        },
        cancellationToken);

    private static bool IsWithoutApple(StripeNet.PaymentMethodDomain domain) => domain.Enabled && domain.ApplePay?.Status == "inactive";

    private static AccountState StateOf(Core.Account account) => new(
        account.Id,
        account.Closed is not true && account.Configuration?.Merchant?.Capabilities?.CardPayments?.Status == "active",
        account.Requirements?.Summary?.MinimumDeadline?.Status is "currently_due" or "past_due");
}
