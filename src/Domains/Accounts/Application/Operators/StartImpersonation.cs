using System.ComponentModel;
using FoodSaaS.Accounts.Domain.Operators;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Operators;

[Description("Which brand to act for, and why.")]
internal sealed record StartImpersonationInput(
    [property: Description("The brand.")] GlobalId BrandId,
    [property: Description("Why, 10 to 500 characters. The brand's owners read it.")] string Reason,
    [property: Description("How long, 1 to 60 minutes.")] int Minutes);

/// <summary>Lets an operator act for a brand in his present session. The brand's owners get a mail at once; whatever he acted under before at this brand ends.</summary>
internal sealed class StartImpersonation(AccountsDb db, IBrandRegistry brands, StaffMail mail, ViewerScope viewer, IClock clock)
{
    public async Task<Result<ImpersonationView>> ExecuteAsync(StartImpersonationInput input, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var reason = input.Reason.Trim();
        if (reason.Length is < Impersonation.ShortestReason or > Impersonation.LongestReason) errors.Add(OperatorErrors.ReasonInvalid);
        if (input.Minutes is < 1 or > Impersonation.LongestMinutes) errors.Add(OperatorErrors.MinutesInvalid);
        if (errors.Count > 0) return errors;
        if (await brands.FindAsync(new TenantId(input.BrandId.Id), cancellationToken) is not { } brand) return OperatorErrors.BrandNotFound;
        var user = viewer.Viewer.UserId!.Value;
        if (await db.Memberships.AnyAsync(m => m.BrandId == brand.Id.Value && m.UserId == user, cancellationToken)) return OperatorErrors.WorksThere;

        var now = clock.GetCurrentInstant();
        var session = viewer.SessionId!.Value;
        await db.Impersonations.Where(i => i.BrandId == brand.Id.Value && i.SessionId == session && i.EndedAt == null && i.EndsAt > now)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.EndedAt, now), cancellationToken);
        var name = await db.Users.Where(u => u.Id == user).Select(u => u.Name).SingleAsync(cancellationToken);
        var started = new Impersonation { BrandId = brand.Id.Value, OperatorId = user, OperatorName = name, SessionId = session, Reason = reason, StartedAt = now, EndsAt = now + Duration.FromMinutes(input.Minutes) };
        db.Add(started);
        await mail.TellOwnersAsync(brand, $"FoodSaaS works in the console of {brand.Name}", MailOf(started, input.Minutes), "life", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new ImpersonationView(started.Id, name, reason, now, started.EndsAt, null);
    }

    private static string MailOf(Impersonation started, int minutes) => $"""
        {started.OperatorName} of FoodSaaS may work in your console for {minutes} minutes from now on.
        The reason: {started.Reason}

        Staff, API keys and the brand itself cannot be changed that way. Your history shows what was changed.
        """;
}
