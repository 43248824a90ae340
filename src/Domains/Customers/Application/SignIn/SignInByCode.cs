using System.ComponentModel;
using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Customers.Application.SignIn;

[Description("The code that came.")]
internal sealed record SignInDinerInput(
    [property: Description("What `requestDinerCode` answered to this browser.")] string Challenge,
    [property: Description("Six digits; spaces do not matter.")] string Code);

/// <summary>Opens a session for whoever has read what was sent to an address, and his account where he has none yet: none comes into being without that proof.</summary>
internal sealed class SignInByCode(CustomersDb db, CodeCheck codes, DinerRows rows, StartDinerSession sessions, IClock clock)
{
    public async Task<Result<StartedDinerSession>> ExecuteAsync(SignInDinerInput input, string network, string locale, CancellationToken cancellationToken)
    {
        if (await codes.UseAsync(input.Challenge, input.Code, null, c => rows.WaitForAsync([c], cancellationToken), cancellationToken) is not { } proven) return CustomersErrors.CodeWrong;
        var known = await db.Reached(proven).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancellationToken);
        var diner = known ?? await OpenAsync(proven, locale, cancellationToken);
        return await sessions.ExecuteAsync(diner, network, byCode: true, cancellationToken);
    }

    private async Task<Guid> OpenAsync(Contact proven, string locale, CancellationToken cancellationToken)
    {
        var diner = Diner.Open(proven, locale, clock.GetCurrentInstant());
        db.Add(diner);
        await db.SaveChangesAsync(cancellationToken);
        return diner.Id;
    }
}
