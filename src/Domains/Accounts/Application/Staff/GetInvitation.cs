using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Staff;

/// <param name="NeedsSignIn">Whether the address has an account, which must accept it.</param>
internal sealed record InvitationOfferView(string BrandName, string BrandSlug, string RoleName, string Email, bool NeedsSignIn, Instant ExpiresAt);

/// <summary>What somebody is offered who holds an invitation's token: he has read the address's mail, so he may know whether it has an account.</summary>
internal sealed class GetInvitation(AccountsDb db, OfferedRole offers, IBrandRegistry brands)
{
    public async Task<InvitationOfferView?> ExecuteAsync(string token, CancellationToken cancellationToken)
    {
        if (await offers.FindAsync(token, cancellationToken) is not { } invitation) return null;
        if (await offers.RoleAsync(invitation, cancellationToken) is not { } role) return null;
        if (await brands.FindAsync(new TenantId(invitation.BrandId), cancellationToken) is not { } brand) return null;
        var hasAccount = await db.Users.AnyAsync(u => u.NormalizedEmail == invitation.NormalizedEmail, cancellationToken);
        return new(brand.Name, brand.Slug.Value, role.Name, invitation.Email, hasAccount, invitation.ExpiresAt);
    }
}
