using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.Staff;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FoodSaaS.Accounts.Application.Staff;

/// <summary>An account for somebody who was invited and has none.</summary>
internal sealed class NewAccount(AccountsDb db, Passwords passwords, NodaTime.IClock clock)
{
    private const int MaxName = 100;

    public Result<User> Prepare(EmailAddress email, string? name, string? password)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > MaxName || name.Any(char.IsControl)) errors.Add(StaffErrors.NameMissing);
        if (PasswordRules.Check(password, email) is { } weak) errors.Add(weak);
        return errors.Count > 0 ? errors : User.Register(name!.Trim(), email, passwords.Hash(password!), clock.GetCurrentInstant());
    }

    /// <summary>False where an account with the address was made meanwhile.</summary>
    public async Task<bool> SaveAsync(User user, CancellationToken cancellationToken)
    {
        db.Add(user);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return false;
        }
    }
}
