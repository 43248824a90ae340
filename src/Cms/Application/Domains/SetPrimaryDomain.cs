using System.ComponentModel;
using FoodSaaS.Cms.Domain.Domains;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Domains;

[Description("The main address of the site.")]
internal sealed record SetPrimaryDomainInput([property: Description("Id of a proven domain; null makes the sub-domain of the platform the main address.")] GlobalId? Id);

/// <summary>Chooses the one address that the others lead to, and that pages name as their own.</summary>
internal sealed class SetPrimaryDomain(CmsDb db, IHostNames names, GetDomains domains)
{
    public async Task<Result<IReadOnlyList<SiteDomainView>>> ExecuteAsync(SetPrimaryDomainInput input, CancellationToken cancellationToken)
    {
        var all = await db.Domains.OrderBy(d => d.Id).ToListAsync(cancellationToken);
        var chosen = input.Id is { Type: SiteDomainView.TypeName } id ? all.Find(d => d.Id == id.Id) : null;
        if (input.Id is not null && chosen is null) return DomainErrors.Unknown;
        if (chosen is { IsServed: false }) return DomainErrors.NotServed;
        foreach (var domain in all.Where(d => d.IsPrimary && d != chosen)) domain.StepBack();
        if (chosen is { IsPrimary: false }) chosen.Prefer();
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        await names.SetPrimaryAsync(chosen is null ? null : HostName.Parse(chosen.Host), cancellationToken);
        return Result<IReadOnlyList<SiteDomainView>>.Success(await domains.ViewsAsync(all, cancellationToken));
    }
}
