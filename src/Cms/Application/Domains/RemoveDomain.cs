using System.ComponentModel;
using FoodSaaS.Cms.Application.Certificates;
using FoodSaaS.Cms.Domain.Domains;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Domains;

[Description("The domain to remove.")]
internal sealed record RemoveDomainInput([property: Description("Id of the domain.")] GlobalId Id);

/// <summary>Takes a domain off the list: the site is not served there any more.</summary>
internal sealed class RemoveDomain(CmsDb db, IHostNames names, DomainCertificates certificates, ITimers timers)
{
    public async Task<Result<GlobalId>> ExecuteAsync(RemoveDomainInput input, CancellationToken cancellationToken)
    {
        if (await db.FindDomainAsync(input.Id, cancellationToken) is not { } domain) return DomainErrors.Unknown;
        if (domain.IsServed) await names.GiveUpAsync(HostName.Parse(domain.Host)!.Value, cancellationToken);
        if (domain.IsPrimary) await names.SetPrimaryAsync(null, cancellationToken);
        await certificates.DropAsync(domain, cancellationToken);
        db.Remove(domain);
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        await timers.ForgetAsync(domain, cancellationToken);
        return input.Id;
    }
}

internal static class DomainRows
{
    public static async Task<SiteDomain?> FindDomainAsync(this CmsDb db, GlobalId id, CancellationToken cancellationToken) =>
        id.Type == SiteDomainView.TypeName ? await db.Domains.FirstOrDefaultAsync(d => d.Id == id.Id, cancellationToken) : null;
}
