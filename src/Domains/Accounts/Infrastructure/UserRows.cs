using FoodSaaS.Accounts.Domain;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Accounts.Infrastructure;

/// <summary>Holds an account's row until the end of the transaction. Whoever changes an account takes it first, before any other row.</summary>
internal sealed class UserRows(AccountsDb db)
{
    /// <summary>For a change: the account as it is when nobody else changes it or lets anybody in by it.</summary>
    public async Task<User?> TakeAsync(Guid id, CancellationToken cancellationToken) =>
        (await db.Users.FromSql($"SELECT * FROM accounts.users WHERE id = {id} FOR UPDATE").AsNoTracking().ToListAsync(cancellationToken)).SingleOrDefault();

    /// <summary>For letting somebody in by a password that was found right: false where the account got another one meanwhile.</summary>
    public async Task<bool> HoldAsync(User known, CancellationToken cancellationToken) =>
        (await db.Users.FromSql($"SELECT * FROM accounts.users WHERE id = {known.Id} FOR SHARE").AsNoTracking().ToListAsync(cancellationToken)).SingleOrDefault()?.PasswordHash == known.PasswordHash;
}
