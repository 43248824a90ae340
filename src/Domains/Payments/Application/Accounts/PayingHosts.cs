using FoodSaaS.Contracts.Cms;
using FoodSaaS.Payments.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Payments.Application.Accounts;

/// <summary>Where the present brand's diners pay, as far as the public finds it: at the sub-domain of the platform, and at the brand's own domains.</summary>
internal sealed class PayingHosts(IHostNames names, IPublicAddresses addresses, ITenantScope scope)
{
    public async Task<IReadOnlyList<HostName>> ListAsync(CancellationToken cancellationToken)
    {
        HostName[] all = [HostName.Parse(addresses.StorefrontHost(scope.Brand.Slug.Value))!.Value, .. await names.ListAsync(cancellationToken)];
        return [.. all.Where(h => h.IsPublic)];
    }
}

/// <summary>Remembers that an account's gateway knows a host.</summary>
internal sealed class NoteHost(PaymentAccountsDb db)
{
    public async Task<Result<Nothing>> ExecuteAsync(PaymentAccount known, HostName host, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.FirstAsync(a => a.Gateway == known.Gateway && a.Id == known.Id, cancellationToken);
        account.Note(host);
        await db.SaveChangesAsync(cancellationToken);
        return Nothing.Value;
    }
}

/// <summary>Diners pay at one more host.</summary>
internal sealed class OnDomainServed(AccountChecks accounts, IClock clock) : ISubscriber<DomainServed>
{
    public Task HandleAsync(DomainServed happened, CancellationToken cancellationToken) => accounts.SendAsync(clock.GetCurrentInstant(), cancellationToken);
}
