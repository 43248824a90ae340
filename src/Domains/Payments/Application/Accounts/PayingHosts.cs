using FoodSaaS.Contracts.Cms;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Payments.Application.Accounts;

/// <summary>A host at which diners pay to an account, and whose gateway was not told so yet.</summary>
internal sealed record UnknownHost(PaymentGateway Gateway, string AccountId, HostName Host);

/// <summary>Where the present brand's diners pay, as far as the public finds it: at the sub-domain of the platform, and at the brand's own domains.</summary>
internal sealed class PayingHosts(PaymentAccountsDb db, IHostNames names, IPublicAddresses addresses, ITenantScope scope)
{
    /// <summary>Of accounts to which diners can pay.</summary>
    public async Task<IReadOnlyList<UnknownHost>> UnknownAsync(CancellationToken cancellationToken)
    {
        var brand = scope.Current.Value;
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.BrandId == brand && a.TakesPayments).ToListAsync(cancellationToken);
        if (accounts.Count == 0) return [];
        HostName[] all = [HostName.Parse(addresses.StorefrontHost(scope.Brand.Slug.Value))!.Value, .. await names.ListAsync(cancellationToken)];
        return [.. accounts.SelectMany(a => all.Where(h => h.IsPublic && !a.Hosts.Contains(h.Value)).Select(h => new UnknownHost(a.Gateway, a.Id, h)))];
    }
}

/// <summary>Diners pay at one more host.</summary>
internal sealed class OnDomainServed(HostRegistrations hosts, IClock clock) : ISubscriber<DomainServed>
{
    public Task HandleAsync(DomainServed happened, CancellationToken cancellationToken) => hosts.AddAsync(clock.GetCurrentInstant(), cancellationToken);
}
