using System.ComponentModel;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Customers.Application.SignIn;

[Description("Who signs in with a password: an e-mail address or a telephone number, one of them.")]
internal sealed record SignInDinerWithPasswordInput(
    [property: Description("The account's password.")] string Password,
    [property: Description("E-mail address.")] string? Email = null,
    [property: Description("Mobile number, with country code or as written in the brand's country.")] string? Phone = null);

/// <summary>Opens a session for whoever knows the password. An unknown address, an account without a password and a wrong password cost the same work and get the same answer.</summary>
internal sealed class SignInByPassword(CustomersDb db, IPasswords passwords, Admission admission, DinerRows rows, StartDinerSession sessions)
{
    public async Task<Result<StartedDinerSession>> ExecuteAsync(Contact contact, string password, string network, CancellationToken cancellationToken)
    {
        var known = await db.Reached(contact).Select(d => new { d.Id, d.PasswordHash }).SingleOrDefaultAsync(cancellationToken);
        if (!passwords.IsRight(known?.PasswordHash, password)) return CustomersErrors.InvalidCredentials;

        if (!await rows.HoldAsync(known!.Id, known.PasswordHash!, cancellationToken)) return CustomersErrors.InvalidCredentials;
        await admission.ForgiveSignInAsync(contact, network, cancellationToken);
        return await sessions.ExecuteAsync(known.Id, network, byCode: false, cancellationToken);
    }
}
