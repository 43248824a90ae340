using System.ComponentModel;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure.Staff;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Life;

namespace FoodSaaS.Accounts.Application.Life;

[Description("The end of the brand.")]
internal sealed record CloseBrandInput(
    [property: Description("The brand's address, typed again: nobody closes a brand by a slip.")] string Address,
    [property: Description("Why, 10 to 500 characters.")] string Reason);

[Description("The brand shall live on.")]
internal sealed record ReopenBrandInput([property: Description("Why, 10 to 500 characters.")] string Reason);

/// <summary>An owner closes the brand, or takes that back within 14 days. All owners get a mail.</summary>
internal sealed class CloseBrand(BrandLife life, GetBrandState states, Roster roster, StaffMail mail, ITenantScope scope, ViewerScope viewer)
{
    private static readonly Error AddressWrong = Error.Invalid("ADDRESS_WRONG", "Type the brand's address to close it.", "address");

    public async Task<Result<BrandStateView>> ExecuteAsync(CloseBrandInput input, CancellationToken cancellationToken)
    {
        if (!string.Equals(input.Address.Trim(), scope.Brand.Slug.Value, StringComparison.Ordinal)) return AddressWrong;
        return await MoveAsync(input.Reason, BrandStatus.Closing, mover => life.MoveAsync(scope.Current, BrandStatus.Closing, mover, input.Reason, cancellationToken), cancellationToken);
    }

    public Task<Result<BrandStateView>> ReopenAsync(ReopenBrandInput input, CancellationToken cancellationToken) =>
        MoveAsync(input.Reason, BrandStatus.Active, mover => life.ReopenAsync(scope.Current, mover, input.Reason, cancellationToken), cancellationToken);

    private async Task<Result<BrandStateView>> MoveAsync(string reason, BrandStatus told, Func<BrandMover, Task<Result<Nothing>>> move, CancellationToken cancellationToken)
    {
        if (!(await roster.TakeTurnAsync(Permission.ManageBrand, StaffErrors.RightsLost, cancellationToken)).TryGet(out var actor, out var refusals)) return Result<BrandStateView>.Failure(refusals);
        var moved = await move(new BrandMover(MoverKind.Owner, viewer.Viewer.Author, actor.Name));
        if (!moved.IsSuccess) return Result<BrandStateView>.Failure(moved.Errors);
        await mail.TellOwnersAsync($"{scope.Brand.Name}: {told}", $"{actor.Name}: {LifeMails.Moved(scope.Brand.Name, told, reason.Trim())}", "life", cancellationToken);
        return await states.ExecuteAsync(cancellationToken);
    }
}
