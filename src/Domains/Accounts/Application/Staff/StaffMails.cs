using FoodSaaS.Accounts.Domain;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Staff;

internal static class StaffMails
{
    public static Mail Invitation(EmailAddress email, string inviter, string brand, string link, Instant now) => new()
    {
        Recipient = email.Text,
        Subject = $"{inviter} invites you to work with {brand}",
        Text = $"""
            {inviter} invites you to the staff of {brand} on FoodSaaS.

            Accept within {Domain.Staff.Invitation.Lifetime.TotalDays:0} days:
            {link}

            The link works once, and only for this address. You did not expect it? Then you need not do anything.
            """,
        DueAt = now,
        UselessAt = now + Domain.Staff.Invitation.Lifetime,
    };
}
