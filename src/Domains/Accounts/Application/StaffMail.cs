using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

/// <summary>Writes to the owners of the present brand, and to nobody else.</summary>
internal sealed class StaffMail(AccountsDb db, PlatformAddresses addresses, ITenantScope scope, IClock clock) : IStaffMail
{
    public Task TellOwnersAsync(string subject, string text, string consolePage, CancellationToken cancellationToken) => TellOwnersAsync(scope.Brand, subject, text, consolePage, cancellationToken);

    /// <summary>As the other, where the scope works for no brand: operators' doings.</summary>
    public async Task TellOwnersAsync(Brand brand, string subject, string text, string consolePage, CancellationToken cancellationToken)
    {
        var owners = await db.Memberships.Where(m => m.BrandId == brand.Id.Value && m.Role == Role.Owner)
            .Join(db.Users, m => m.UserId, u => u.Id, (_, u) => u.Email).ToListAsync(cancellationToken);
        var now = clock.GetCurrentInstant();
        foreach (var owner in owners) db.Add(Mail.ToOwner(brand.Id.Value, owner, subject, $"{text}\n\n{addresses.ConsoleOf(brand.Slug.Value)}/{consolePage}\n", now));
        await db.SaveChangesAsync(cancellationToken);
    }
}
