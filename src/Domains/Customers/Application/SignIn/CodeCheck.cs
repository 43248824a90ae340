using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Customers.Application.SignIn;

/// <summary>Compares codes. Each bears five tries and works once, however often and however much at once it is tried: one statement uses it up, and one caller only wins it.</summary>
internal sealed class CodeCheck(CustomersDb db, IPasswords passwords, IClock clock)
{
    /// <summary>Takes a try before anything is compared, in a transaction that is kept and holds no row while a code is hashed.</summary>
    public async Task<Result<Nothing>> TakeTryAsync(string challenge, CancellationToken cancellationToken)
    {
        var hash = Secrets.HashOf(challenge);
        var now = clock.GetCurrentInstant();
        var taken = await db.Codes.Where(c => c.ChallengeHash == hash && c.ExpiresAt > now && c.Tries < SentCode.MaxTries)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Tries, x => x.Tries + 1), cancellationToken);
        if (taken == 1) return Nothing.Value;
        return await db.Codes.AnyAsync(c => c.ChallengeHash == hash && c.ExpiresAt > now, cancellationToken) ? CustomersErrors.CodeTriesExceeded : CustomersErrors.CodeWrong;
    }

    /// <summary>Uses the code up; null where it is wrong, used, too old, or was sent for another purpose.</summary>
    /// <param name="dinerId">Whose wish for another contact it must belong to; null for a sign-in.</param>
    /// <param name="takeTurnsAsync">Takes what the caller will change, before the code: all who take both do so in this order.</param>
    public async Task<Contact?> UseAsync(string challenge, string typed, Guid? dinerId, Func<Contact, Task> takeTurnsAsync, CancellationToken cancellationToken)
    {
        var hash = Secrets.HashOf(challenge);
        var now = clock.GetCurrentInstant();
        var code = await db.Codes.AsNoTracking().FirstOrDefaultAsync(c => c.ChallengeHash == hash && c.DinerId == dinerId && c.ExpiresAt > now, cancellationToken);
        if (OneTimeCode.Read(typed) is not { } digits || !passwords.IsRight(code?.CodeHash, digits)) return null;
        await takeTurnsAsync(code!.Contact);
        return await db.Codes.Where(c => c.ChallengeHash == hash).ExecuteDeleteAsync(cancellationToken) == 1 ? code.Contact : null;
    }
}
