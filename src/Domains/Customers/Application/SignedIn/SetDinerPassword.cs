using System.ComponentModel;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Customers.Application.SignedIn;

[Description("A password for one's own account.")]
internal sealed record SetDinerPasswordInput(
    [property: Description("At least 10 characters; not the e-mail and none of the most common ones.")] string Password,
    [property: Description("The present password. Not needed within 15 minutes after signing in with a code: so one that was forgotten is replaced.")] string? CurrentPassword = null);

/// <summary>Gives the diner's account a first or another password. All other sessions end.</summary>
internal sealed class SetDinerPassword(CustomersDb db, IPasswords passwords, DinerRows rows, FreshProof proof, ViewerScope viewer)
{
    private Guid Me => viewer.Viewer.DinerId!.Value;

    public async Task<Result<bool>> ExecuteAsync(SetDinerPasswordInput input, CancellationToken cancellationToken)
    {
        var known = await db.Diners.AsNoTracking().SingleAsync(d => d.Id == Me, cancellationToken);
        if (await RefusalAsync(known, input.CurrentPassword, cancellationToken) is { } refused) return refused;
        if (passwords.Weakness(input.Password, known.Email) is { } weak) return weak.At("password");
        var hash = passwords.Hash(input.Password);

        if (await rows.TakeAsync(Me, cancellationToken) is not { } diner || diner.PasswordHash != known.PasswordHash) return CustomersErrors.ProofNeeded;
        await db.Diners.Where(d => d.Id == Me).ExecuteUpdateAsync(d => d.SetProperty(x => x.PasswordHash, hash), cancellationToken);
        await db.Sessions.Where(s => s.DinerId == Me && s.Id != viewer.SessionId).ExecuteDeleteAsync(cancellationToken);
        return true;
    }

    private async Task<Error?> RefusalAsync(Diner known, string? current, CancellationToken cancellationToken)
    {
        if (await proof.IsThereAsync(cancellationToken)) return null;
        if (current is null || known.PasswordHash is null) return CustomersErrors.ProofNeeded;
        return passwords.IsRight(known.PasswordHash, current) ? null : CustomersErrors.PasswordWrong;
    }
}
