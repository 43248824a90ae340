using System.ComponentModel;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Customers.Application.Messages;
using FoodSaaS.Customers.Application.SignIn;
using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Customers.Application.SignedIn;

[Description("Another way to be reached: an e-mail address or a telephone number, one of them.")]
internal sealed record RequestDinerContactChangeInput(
    [property: Description("E-mail address.")] string? Email = null,
    [property: Description("Mobile number, with country code or as written in the brand's country.")] string? Phone = null);

[Description("The code that came to the new address.")]
internal sealed record ConfirmDinerContactChangeInput(
    [property: Description("What `requestDinerContactChange` answered to this browser.")] string Challenge,
    [property: Description("Six digits; spaces do not matter.")] string Code);

[Description("The way to be reached that is given up.")]
internal sealed record RemoveDinerContactInput([property: Description("E-mail or telephone.")] ContactKind Kind);

/// <summary>
/// Gives the diner's account the address that a code was sent to for it; the code counts for no other account. Who wants it proves both: what he has, by a
/// fresh sign-in with a code, and what he wants. All other sessions end, and a former e-mail address is told.
/// </summary>
internal sealed class ChangeContact(CustomersDb db, CodeCheck codes, DinerRows rows, FreshProof proof, GetDiner get, IOutgoingMail mail, ViewerScope viewer, ITenantScope scope)
{
    private static readonly Duration NoticeLifetime = Duration.FromDays(2);

    private Guid Me => viewer.Viewer.DinerId!.Value;

    public async Task<Result<DinerView>> ConfirmAsync(ConfirmDinerContactChangeInput input, CancellationToken cancellationToken)
    {
        Diner? diner = null;
        async Task TakeTurnsAsync(Contact contact) => diner = await rows.TakeWithContactsAsync(Me, contact, cancellationToken);
        if (await codes.UseAsync(input.Challenge, input.Code, Me, TakeTurnsAsync, cancellationToken) is not { } wished) return CustomersErrors.CodeWrong;
        if (diner is null) return CustomersErrors.ProofNeeded;
        // Who reads what is sent there may know that it has an account.
        if (await db.Reached(wished).AnyAsync(d => d.Id != Me, cancellationToken)) return ProfileErrors.ContactTaken;
        var former = diner.Email;
        diner.Reach(wished);
        return await SaveAsync(diner, former, cancellationToken);
    }

    public async Task<Result<DinerView>> RemoveAsync(RemoveDinerContactInput input, CancellationToken cancellationToken)
    {
        if (!await proof.IsThereAsync(cancellationToken)) return CustomersErrors.ProofNeeded;
        if (await rows.TakeWithContactsAsync(Me, null, cancellationToken) is not { } diner) return CustomersErrors.ProofNeeded;
        var former = diner.Email;
        return diner.Forget(input.Kind) ? await SaveAsync(diner, former, cancellationToken) : ProfileErrors.ContactLast;
    }

    private async Task<Result<DinerView>> SaveAsync(Diner diner, string? former, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await db.Sessions.Where(s => s.DinerId == Me && s.Id != viewer.SessionId).ExecuteDeleteAsync(cancellationToken);
        if (former != diner.Email && EmailAddress.Parse(former) is { } address) await TellAsync(address, diner.Locale, cancellationToken);
        return (await get.ExecuteAsync(Me, cancellationToken))!;
    }

    private Task TellAsync(EmailAddress former, string locale, CancellationToken cancellationToken)
    {
        var words = NoticeWords.In(locale);
        return mail.PutAsync(former, words.Subject(words.AddressChanged, scope.Brand.Name), words.Text(words.AddressChanged, scope.Brand.Name), NoticeLifetime, cancellationToken);
    }
}
