using System.ComponentModel;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Domain.SecondFactors;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Accounts.Infrastructure.SecondFactors;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.SecondFactors;

[Description("Proof that the app knows the secret.")]
internal sealed record ConfirmSecondFactorInput([property: Description("Six digits that the app shows now.")] string Code);

/// <summary>Turns the second factor on, and answers with recovery codes that are shown this once.</summary>
internal sealed class ConfirmSecondFactor(AccountsDb db, UserRows rows, FactorCheck factors, AttemptLimits attempts, AccountLimits limits, ViewerScope viewer, IClock clock)
{
    public async Task<Result<IReadOnlyList<string>>> ExecuteAsync(ConfirmSecondFactorInput input, CancellationToken cancellationToken)
    {
        var user = (await rows.TakeAsync(viewer.Viewer.UserId!.Value, cancellationToken))!;
        if (!await attempts.TakeAsync(limits.SecondFactorConfirmation, user.Id.ToString(), cancellationToken)) return AccountsErrors.RateLimited;
        var pending = await db.SecondFactors.AsNoTracking().FirstOrDefaultAsync(f => f.UserId == user.Id && f.ConfirmedAt == null, cancellationToken);
        if (pending is null) return SecondFactorErrors.NotStarted;
        if (factors.StepOf(pending, input.Code) is not { } step) return SecondFactorErrors.CodeWrong;

        var now = clock.GetCurrentInstant();
        await db.SecondFactors.Where(f => f.UserId == user.Id).ExecuteUpdateAsync(f => f.SetProperty(x => x.ConfirmedAt, now).SetProperty(x => x.UsedStep, step), cancellationToken);
        await db.RecoveryCodes.Where(c => c.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        string[] codes = [.. Enumerable.Range(0, RecoveryCode.OfAnAccount).Select(_ => RecoveryCode.Draw())];
        db.AddRange(codes.Select(c => RecoveryCode.Of(user.Id, c)));
        db.Add(AccountMails.SecondFactor(user.Email, isOn: true, now));
        await db.SaveChangesAsync(cancellationToken);
        return codes;
    }
}
