using System.ComponentModel;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Customers.Application.SignIn;

[Description("Which sessions to end.")]
internal sealed record SignOutDinerInput([property: Description("True ends the diner's sessions in all browsers; otherwise only this one's.")] bool Everywhere = false);

/// <summary>Ends the browser's session, or all of the diner's, at once. False when nobody was signed in.</summary>
internal sealed class SignOutDiner(CustomersDb db, ViewerScope viewer)
{
    public async Task<Result<bool>> ExecuteAsync(SignOutDinerInput input, CancellationToken cancellationToken)
    {
        if (viewer.Viewer.DinerId is not { } diner) return false;
        return await db.Sessions.Where(s => s.DinerId == diner && (input.Everywhere || s.Id == viewer.SessionId)).ExecuteDeleteAsync(cancellationToken) > 0;
    }
}
