using System.ComponentModel;
using FoodSaaS.Cms.Domain.Domains;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Application.Domains;

[Description("A domain that the brand says is its own.")]
internal sealed record AddDomainInput([property: Description("Its name, like www.example.com; other alphabets may be written as they are.")] string Host);

/// <summary>Puts a domain on the brand's list, with the text that will prove it. Others may claim the same name: only the proof gets it.</summary>
internal sealed class AddDomain(CmsDb db, GetDomains domains, ITimers timers, IPublicAddresses addresses, IClock clock)
{
    public async Task<Result<SiteDomainView>> ExecuteAsync(AddDomainInput input, CancellationToken cancellationToken)
    {
        if (HostName.Parse(input.Host) is not { } host) return DomainErrors.Invalid;
        if (ReservedNames.Has(host, addresses.PlatformHost)) return DomainErrors.NotYours;
        if (await db.Domains.AnyAsync(d => d.Host == host.Value, cancellationToken)) return DomainErrors.AddedAlready;
        if (await db.Domains.CountAsync(cancellationToken) >= SiteDomain.MostOfABrand) return DomainErrors.Full;

        var now = clock.GetCurrentInstant();
        var domain = SiteDomain.Claim(host, now);
        db.Add(domain);
        if (await db.SaveAsync(cancellationToken) is not null) return DomainErrors.AddedAlready;
        await timers.CheckAsync(domain, now, cancellationToken);
        return await domains.ViewAsync(domain, cancellationToken);
    }
}
