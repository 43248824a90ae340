using FoodSaaS.Accounts.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Accounts.Application.Staff;

internal static class StaffMails
{
    public static Mail Invitation(EmailAddress email, string inviter, Brand brand, string link, Instant now) => new()
    {
        Recipient = email.Text,
        Subject = $"{inviter} invites you to work with {brand.Name}",
        Text = $"""
            {inviter} invites you to the staff of {brand.Name} on FoodSaaS.

            Accept within {Domain.Staff.Invitation.Lifetime.TotalDays:0} days:
            {link}

            The link works once, and only for this address. You did not expect it? Then you need not do anything.
            """,
        DueAt = now,
        UselessAt = now + Domain.Staff.Invitation.Lifetime,
        Lane = Mail.LaneOf(brand.Id.Value),
    };
}
