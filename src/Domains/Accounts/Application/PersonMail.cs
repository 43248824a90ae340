using FoodSaaS.Accounts.Domain;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Accounts.Application;

/// <summary>Writes to whom another module names.</summary>
internal sealed class PersonMail(AccountsDb db, MailBell bell, ITenantScope scope, IClock clock) : IOutgoingMail
{
    public async Task PutAsync(EmailAddress to, string subject, string text, Duration usefulFor, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        db.Add(new Mail { Recipient = to.Text, Subject = subject, Text = text, DueAt = now, UselessAt = now + usefulFor, Lane = scope.HasTenant ? Mail.LaneOf(scope.Current.Value) : Guid.Empty });
        await db.SaveChangesAsync(cancellationToken);
    }

    public void Ring() => bell.Ring();
}
