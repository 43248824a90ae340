using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Content;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Models;

/// <summary>Tells the registry which content types a brand has published in a database of its own. It looks again afterwards: of two that run at once, the later look finds the newer types.</summary>
internal sealed class OnContentChosen(UseCaseRunner runner, RegisteredContent registered, IBrandRegistry brands, ITenantScope scope) : IOutsideSubscriber<ContentChosen>
{
    public async Task HandleAsync(ContentChosen happened, CancellationToken cancellationToken)
    {
        for (string? kept = null; await NewestAsync(cancellationToken) is { } newest && newest != kept; kept = newest)
        {
            await registered.KeepAsync(scope.Current, newest, cancellationToken);
            brands.Forget(scope.Current);
        }
    }

    private Task<string?> NewestAsync(CancellationToken cancellationToken) => runner.ReadAsync<ContentDb, string?>(
        db => db.ModelVersions.OrderByDescending(v => v.Version).Select(v => v.Hash).FirstOrDefaultAsync(cancellationToken), cancellationToken);
}
