using FoodSaaS.Cms.Domain.Certificates;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Certificates;
using FoodSaaS.Tenancy.UseCases;
using NodaTime;

namespace FoodSaaS.Cms.Application.Certificates;

/// <summary>Puts a certificate in place on all nodes, and has it renewed in time.</summary>
internal sealed class InstallCertificate(CmsDb db, ICalls calls, IHostCertificates hosts, BrandTurn turn, IClock clock)
{
    public async Task<Result<Nothing>> ExecuteAsync(Guid id, string chain, byte[] key, CancellationToken cancellationToken)
    {
        turn.EnsureHeld();
        if (await db.CertificateOfServedAsync(id, cancellationToken) is not { } certificate) return CertificateErrors.DomainGone;
        var (from, until) = CertificateKeys.Check(chain, certificate.Host, key, clock.GetCurrentInstant());
        if (!await hosts.PutAsync(HostName.Parse(certificate.Host)!.Value, chain, key, until, cancellationToken)) return CertificateErrors.DomainGone;
        var renewAt = CertificateSchedule.RenewAt(from, until, Random.Shared.NextDouble());
        certificate.Issue(from, until, renewAt);
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        await calls.RepeatAsync(GetCertificate.Name, id, renewAt, cancellationToken);
        return Nothing.Value;
    }
}
