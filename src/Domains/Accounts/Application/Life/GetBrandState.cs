using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Life;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Life;

internal sealed record BrandStateView(BrandStatus Status, string? Reason, Instant? Since, Instant? DeletionDueAt, IReadOnlyList<BrandMoveView> Moves);

/// <summary>Where the present brand is in its life, and how it came there.</summary>
internal sealed class GetBrandState(BrandDirectory directory, ITenantScope scope)
{
    public async Task<BrandStateView> ExecuteAsync(CancellationToken cancellationToken)
    {
        var entry = await directory.FindAsync(scope.Current, cancellationToken) ?? throw new NoTenantException();
        var moves = await directory.MovesAsync(scope.Current, cancellationToken);
        var latest = moves.FirstOrDefault(m => m.To == entry.Status);
        return new(entry.Status, latest?.Reason, latest?.At, entry.DeletionDueAt, moves);
    }
}
