using System.ComponentModel;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Application.Life;

[Description("Where to move a brand, and why.")]
internal sealed record MoveBrandInput(
    [property: Description("The brand.")] GlobalId BrandId,
    [property: Description("The state that it shall have.")] BrandStatus To,
    [property: Description("Why, 10 to 500 characters. The brand's staff read it.")] string Reason);

/// <summary>An operator moves a brand to another state; its owners get a mail.</summary>
internal sealed class MoveBrand(AccountsDb db, BrandLife life, BrandDirectory directory, IBrandRegistry brands, StaffMail mail, ViewerScope viewer)
{
    public async Task<Result<PlatformBrandView>> ExecuteAsync(MoveBrandInput input, CancellationToken cancellationToken)
    {
        var id = new TenantId(input.BrandId.Id);
        var user = viewer.Viewer.UserId!.Value;
        var name = await db.Users.Where(u => u.Id == user).Select(u => u.Name).SingleAsync(cancellationToken);
        var moved = await life.MoveAsync(id, input.To, new BrandMover(MoverKind.Operator, viewer.Viewer.Author, name), input.Reason, cancellationToken);
        if (!moved.IsSuccess) return Result<PlatformBrandView>.Failure(moved.Errors);
        var brand = (await brands.FindAsync(id, cancellationToken))!;
        await mail.TellOwnersAsync(brand, $"{brand.Name}: {input.To}", LifeMails.Moved(brand.Name, input.To, input.Reason.Trim()), "life", cancellationToken);
        return (await directory.FindAsync(id, cancellationToken))!;
    }
}
