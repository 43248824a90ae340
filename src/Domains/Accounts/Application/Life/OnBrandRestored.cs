using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Life;
using FoodSaaS.Tenancy.Recovery;
using FoodSaaS.Tenancy.UseCases;

namespace FoodSaaS.Accounts.Application.Life;

/// <summary>A line in the brand's history and a mail to its owners. An effect of its own, since both may stand in another database than the brand's rows.</summary>
internal sealed class OnBrandRestored(UseCaseRunner runner) : IOutsideSubscriber<BrandRestored>
{
    public Task HandleAsync(BrandRestored happened, CancellationToken cancellationToken) =>
        runner.WriteAsync<TellOfRestore, Nothing>(tell => tell.ExecuteAsync(happened, cancellationToken), cancellationToken);
}

/// <summary>Both or neither, and once, however often it is told.</summary>
internal sealed class TellOfRestore(BrandLife life, StaffMail mail, HandledEvent handled, ViewerScope viewer, ITenantScope scope)
{
    public async Task<Result<Nothing>> ExecuteAsync(BrandRestored happened, CancellationToken cancellationToken)
    {
        var (brand, then) = (scope.Brand, happened.To.InZone(scope.Brand.Zone).ToString("uuuu-MM-dd HH:mm:ss z", null));
        if (await life.NoteRestoreAsync(brand.Id, handled.Id, happened.To, happened.At, viewer.Viewer.Author, cancellationToken))
        {
            await mail.TellOwnersAsync($"{brand.Name} is as it was at {then}", LifeMails.Restored(brand.Name, then), "life", cancellationToken);
        }

        return Nothing.Value;
    }
}
