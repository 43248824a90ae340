using FoodSaaS.Cms.Domain.Domains;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Application.Domains;

/// <summary>Looks for a domain's proof. The name servers are asked outside of any transaction: nobody's rows wait for them.</summary>
internal sealed class LookForProof(CmsDb db, ITxtRecords records, UseCaseRunner runner, IClock clock)
{
    private static readonly Duration Pause = Duration.FromSeconds(10);

    /// <summary>Because a person asked: not more often than every ten seconds.</summary>
    public async Task<Result<SiteDomainView>> OnRequestAsync(Guid id, CancellationToken cancellationToken)
    {
        var checkedAt = await runner.ReadAsync<CmsDb, Instant?>(_ => db.Domains.Where(d => d.Id == id).Select(d => d.CheckedAt).FirstOrDefaultAsync(cancellationToken), cancellationToken);
        if (checkedAt is { } last && clock.GetCurrentInstant() - last < Pause) return DomainErrors.CheckedJustNow;
        return await ExecuteAsync(id, cancellationToken);
    }

    public async Task<Result<SiteDomainView>> ExecuteAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await runner.ReadAsync<CmsDb, SiteDomain?>(_ => db.Domains.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancellationToken), cancellationToken) is not { } domain) return DomainErrors.Unknown;
        var finding = await records.FindAsync(domain.ProofName, domain.Token, cancellationToken);
        return await runner.WriteAsync<RecordFinding, SiteDomainView>(r => r.ExecuteAsync(id, finding, cancellationToken), cancellationToken);
    }
}
