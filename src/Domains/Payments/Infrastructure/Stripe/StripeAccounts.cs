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
    /// A payment method domain (docs.stripe.com/payments/payment-methods/pmd-registration). One that is there already is the answer, as it is. Apple is asked by Stripe, and may not
    /// have agreed at once.
    /// </summary>
    public Task<Result<Nothing>> RegisterHostAsync(StripeNet.RequestOptions account, HostName host, CancellationToken cancellationToken) => door.AskAsync<Nothing>(
        async client =>
        {
            var domains = client.V1.PaymentMethodDomains;
            var domain = await domains.CreateAsync(new StripeNet.PaymentMethodDomainCreateOptions { DomainName = host.Value }, account, cancellationToken);
            if (!domain.Enabled) domain = await domains.UpdateAsync(domain.Id, new StripeNet.PaymentMethodDomainUpdateOptions { Enabled = true }, account, cancellationToken);
            if (IsWithoutApple(domain)) domain = await domains.ValidateAsync(domain.Id, options: null, account, cancellationToken);
            return IsWithoutApple(domain) ? GatewayErrors.HostInactive : Nothing.Value;
        },
        cancellationToken);

    private static bool IsWithoutApple(StripeNet.PaymentMethodDomain domain) => domain.ApplePay?.Status == "inactive";

    private static AccountState StateOf(Core.Account account) => new(
        account.Id,
        account.Closed is not true && account.Configuration?.Merchant?.Capabilities?.CardPayments?.Status == "active",
        account.Requirements?.Summary?.MinimumDeadline?.Status is "currently_due" or "past_due");
}
