using FoodSaaS.Cms.Domain.Certificates;
using FoodSaaS.Cms.Domain.Domains;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Certificates;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Application.Certificates;

/// <summary>Has a certificate got for a domain from the time when it is served, and none any more from the time when it is not. Within the transaction that decides it.</summary>
internal sealed class DomainCertificates(CmsDb db, ICertificateAuthority authority, ICalls calls, IHostCertificates hosts, IClock clock)
{
    /// <summary>The authority is one server.</summary>
    private static readonly Guid Lane = new("6b1f6d0e-2a3c-4c8e-9d51-7f0c3a5be9a4");

    /// <summary>By then no node remembers any more that the name was nobody's, and the authority finds its answer at each.</summary>
    private static readonly Duration Start = Duration.FromSeconds(6);

    /// <summary>Asked at every proof, so that domains from before an authority was configured get theirs too.</summary>
    public async Task WantAsync(SiteDomain domain, CancellationToken cancellationToken)
    {
        if (!authority.IsConfigured) return;
        var certificate = await db.Certificates.FirstOrDefaultAsync(c => c.Id == domain.Id, cancellationToken);
        if (certificate is null)
        {
            db.Add(certificate = SiteCertificate.For(domain));
            await db.SaveChangesAsync(cancellationToken);
        }

        await calls.ScheduleAsync(GetCertificate.Name, Lane, [domain.Id], certificate.NextTryAt ?? clock.GetCurrentInstant() + Start, cancellationToken);
    }

    public async Task DropAsync(SiteDomain domain, CancellationToken cancellationToken)
    {
        await db.Certificates.Where(c => c.Id == domain.Id).ExecuteDeleteAsync(cancellationToken);
        await calls.EndAsync(GetCertificate.Name, domain.Id, cancellationToken);
        await hosts.DropAsync(HostName.Parse(domain.Host)!.Value, cancellationToken);
    }
}
