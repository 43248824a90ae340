using FoodSaaS.Cms.Application.Certificates;
using FoodSaaS.Cms.Domain.Domains;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Application.Domains;

/// <summary>What a look for the proof means: the domain is served, is failing, or is served no longer. Owners hear of what they should not find out by themselves.</summary>
internal sealed class RecordFinding(CmsDb db, IHostNames names, GetDomains domains, DomainCertificates certificates, ITimers timers, IStaffMail mail, IClock clock)
{
    private const string ConsolePage = "domains";

    public async Task<Result<SiteDomainView>> ExecuteAsync(Guid id, ProofFinding finding, CancellationToken cancellationToken)
    {
        if (await db.Domains.FirstOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } domain) return DomainErrors.Unknown;
        var (before, wasPrimary, now) = (domain.State, domain.IsPrimary, clock.GetCurrentInstant());
        var host = HostName.Parse(domain.Host)!.Value;
        if (finding != ProofFinding.Found) domain.Miss(now);
        else if (await names.TakeAsync(host, cancellationToken)) domain.Prove(now);
        else domain.Hold(now);

        if (domain.State == SiteDomainState.Lapsed && before != SiteDomainState.Lapsed)
        {
            await names.GiveUpAsync(host, cancellationToken);
            await certificates.DropAsync(domain, cancellationToken);
            if (wasPrimary) await names.SetPrimaryAsync(null, cancellationToken);
        }

        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        if (domain.State == SiteDomainState.Active) await certificates.WantAsync(domain, cancellationToken);
        await timers.CheckAsync(domain, now, cancellationToken);
        await TellAsync(domain, before, cancellationToken);
        return await domains.ViewAsync(domain, cancellationToken);
    }

    private Task TellAsync(SiteDomain domain, SiteDomainState before, CancellationToken cancellationToken) => (before, domain.State) switch
    {
        (SiteDomainState.Pending or SiteDomainState.Lapsed, SiteDomainState.Active) => mail.TellOwnersAsync(
            $"{domain.Host} is yours", $"We found the proof at {domain.ProofName}. Your site is served at {domain.Host} from now on. Leave the record where it is: we look for it every day.", ConsolePage, cancellationToken),
        (SiteDomainState.Active, SiteDomainState.Failing) => mail.TellOwnersAsync(
            $"The proof of {domain.Host} is missing",
            $"We did not find the record {domain.ProofName} with the text {domain.Token}. Your site is still served at {domain.Host}. If the record does not come back within three days, it will not be any more.",
            ConsolePage,
            cancellationToken),
        (SiteDomainState.Failing, SiteDomainState.Lapsed) => mail.TellOwnersAsync(
            $"{domain.Host} does not lead to your site any more", $"The record {domain.ProofName} was missing for three days. Put it back and check again; for 30 days nobody else can take the name.", ConsolePage, cancellationToken),
        _ => Task.CompletedTask,
    };
}
