using System.ComponentModel;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Customers.Application.Messages;
using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Customers.Application.SignedIn;

[Description("The end of one's own account.")]
internal sealed record EraseDinerInput([property: Description("The account's e-mail address or telephone number, typed.")] string Confirm);

/// <summary>
/// Erases the diner's account with all that is kept of him here; other modules hear of it. Needs a fresh proof: a session that somebody left open does not
/// erase anybody. The mail that tells of it is the last trace, and goes with its sending.
/// </summary>
internal sealed class EraseDiner(CustomersDb db, DinerRows rows, FreshProof proof, IOutgoingMail mail, ViewerScope viewer, ITenantScope scope)
{
    private static readonly Duration NoticeLifetime = Duration.FromHours(1);

    public async Task<Result<bool>> ExecuteAsync(EraseDinerInput input, CancellationToken cancellationToken)
    {
        if (!await proof.IsThereAsync(cancellationToken)) return CustomersErrors.ProofNeeded;
        if (await rows.TakeWithContactsAsync(viewer.Viewer.DinerId!.Value, null, cancellationToken) is not { } diner) return CustomersErrors.ProofNeeded;
        var typed = input.Confirm.Trim();
        if (!string.Equals(typed, diner.Email, StringComparison.OrdinalIgnoreCase) && typed.Replace(" ", "", StringComparison.Ordinal) != diner.Phone) return ProfileErrors.ConfirmWrong;

        await db.TextMessages.Where(m => m.Recipient == diner.Phone).ExecuteDeleteAsync(cancellationToken);
        await db.Codes.Where(c => c.Key == diner.NormalizedEmail || c.Key == diner.Phone).ExecuteDeleteAsync(cancellationToken);
        diner.Erase();
        db.Remove(diner);
        await db.SaveChangesAsync(cancellationToken);
        if (EmailAddress.Parse(diner.Email) is { } email)
        {
            var words = NoticeWords.In(diner.Locale);
            await mail.PutAsync(email, words.Subject(words.Erased, scope.Brand.Name), words.Text(words.Erased, scope.Brand.Name), NoticeLifetime, cancellationToken);
        }

        return true;
    }
}
