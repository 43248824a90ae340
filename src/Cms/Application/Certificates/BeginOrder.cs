using FoodSaaS.Cms.Domain.Certificates;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Certificates;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Application.Certificates;

/// <summary>Writes down that an order is about to be placed, and for which key; or that it is too early, and then until when.</summary>
internal sealed class BeginOrder(CmsDb db, ICalls calls, IHostCertificates hosts, CertificateSeal seal, ITenantScope scope, BrandTurn turn, IClock clock)
{
    /// <summary>The authority could not see its answer at a site that is closed to everybody.</summary>
    private static readonly Duration WhileNotServed = Duration.FromHours(12);

    private static readonly Duration Spread = Duration.FromMinutes(5);

    /// <returns>Whether the order may be placed now.</returns>
    public async Task<Result<bool>> ExecuteAsync(Guid id, CancellationToken cancellationToken)
    {
        turn.EnsureHeld();
        if (await db.CertificateOfServedAsync(id, cancellationToken) is not { } certificate)
        {
            await calls.EndAsync(GetCertificate.Name, id, cancellationToken);
            return false;
        }

        var now = clock.GetCurrentInstant();
        var later = certificate.NextTryAt > now ? certificate.NextTryAt : await WaitAsync(certificate, now, cancellationToken);
        if (later is { } until)
        {
            certificate.PutOff(until);
            await calls.RepeatAsync(GetCertificate.Name, id, until, cancellationToken);
        }
        else
        {
            certificate.Begin(seal.Seal(GetCertificate.UseOf(id), CertificateKeys.New()), now);
        }

        return await db.SaveAsync(cancellationToken) is { } conflict ? conflict : later is null;
    }

    private async Task<Instant?> WaitAsync(SiteCertificate certificate, Instant now, CancellationToken cancellationToken)
    {
        if (!scope.Brand.Status.IsServed()) return now + WhileNotServed;
        return await hosts.CountOrderAsync(HostName.Parse(certificate.Host)!.Value, cancellationToken) + (Spread * Random.Shared.NextDouble());
    }
}

internal static class CertificateRows
{
    /// <summary>As the database has it now; null where the domain is gone or served no longer.</summary>
    public static async Task<SiteCertificate?> CertificateOfServedAsync(this CmsDb db, Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var isServed = (await db.Domains.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancellationToken))?.IsServed ?? false;
        return isServed ? await db.Certificates.FirstOrDefaultAsync(c => c.Id == id, cancellationToken) : null;
    }
}
