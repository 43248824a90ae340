using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.SecondFactors;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Infrastructure.SecondFactors;

/// <summary>Compares codes. Each works once, however often and however much at once it is tried: it is used up by one statement that only one caller can win.</summary>
internal sealed class FactorCheck(AccountsDb db, SecretSeal seal, IClock clock)
{
    public Task<bool> IsOnAsync(Guid user, CancellationToken cancellationToken) => db.SecondFactors.AnyAsync(f => f.UserId == user && f.ConfirmedAt != null, cancellationToken);

    /// <summary>Uses a code of the app, or a recovery code.</summary>
    public async Task<bool> UseAsync(Guid user, string typed, CancellationToken cancellationToken)
    {
        var factor = await db.SecondFactors.AsNoTracking().FirstOrDefaultAsync(f => f.UserId == user && f.ConfirmedAt != null, cancellationToken);
        if (factor is null) return false;
        if (StepOf(factor, typed) is { } step) return await UseStepAsync(user, step, cancellationToken);
        return RecoveryCode.HashOf(typed) is { } hash && await db.RecoveryCodes.Where(c => c.UserId == user && c.Hash == hash).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    /// <summary>The step of a code that the app shows now; null for anything else.</summary>
    public long? StepOf(SecondFactor factor, string typed) =>
        OneTimeCode.Read(typed) is { } digits && seal.Open(factor.SealedSecret, factor.UserId) is { } secret ? TimedCode.StepOf(secret, digits, clock.GetCurrentInstant()) : null;

    private async Task<bool> UseStepAsync(Guid user, long step, CancellationToken cancellationToken) => await db.SecondFactors
        .Where(f => f.UserId == user && f.UsedStep < step)
        .ExecuteUpdateAsync(f => f.SetProperty(x => x.UsedStep, step), cancellationToken) == 1;
}
