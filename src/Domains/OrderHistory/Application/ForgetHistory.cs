using FoodSaaS.Tenancy.Life;

namespace FoodSaaS.OrderHistory.Application;

/// <summary>Deletes the present brand's history where it is not among the brand's own rows.</summary>
internal sealed class ForgetHistory(IOrderArchive archive) : IForgetBrand
{
    public Task ForgetAsync(CancellationToken cancellationToken) => archive.DropAsync(null, null, cancellationToken);
}
