using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Accounts.Domain;

/// <summary>Mails about an account, to the person whose it is.</summary>
internal static class AccountMails
{
    private static readonly Duration NoticeLifetime = Duration.FromDays(2);

    public static Mail Reset(EmailAddress email, string link, Instant now) => Text(email.Text, "Set a new FoodSaaS password", now, PasswordReset.Lifetime, $"""
        Set a new password within {PasswordReset.Lifetime.TotalMinutes:0} minutes:
        {link}

        The link works once. You did not ask for it? Then somebody knows your address and nothing else, and you need not do anything.
        """);

    public static Mail NoAccount(EmailAddress email, Instant now) => Text(email.Text, "Set a new FoodSaaS password", now, PasswordReset.Lifetime, """
        Somebody asked for a new password for this address, but it has no account at FoodSaaS.

        Was it you? Then you may have signed up with another address. Otherwise you need not do anything.
        """);

    public static Mail PasswordChanged(string email, Instant now) => Text(email, "Your FoodSaaS password was changed", now, NoticeLifetime, """
        The password of your account was changed, and all browsers were signed out.

        Was it not you? Then set a new one at once, with "Forgot your password?" on the sign-in page.
        """);

    public static Mail SecondFactor(string email, bool isOn, Instant now) => Text(email, $"The second factor of your FoodSaaS account is {(isOn ? "on" : "off")}", now, NoticeLifetime, $"""
        {(isOn ? "Signing in to your account needs a code of your authenticator app from now on." : "Signing in to your account needs no code any more.")}

        Was it not you? Then set a new password at once, with "Forgot your password?" on the sign-in page.
        """);

    public static Mail NewAddress(EmailAddress email, string code, Instant now) => Text(email.Text, $"{code} is your FoodSaaS code", now, SignUpCode.Lifetime, $"""
        Your code is {code}.

        Enter it on the page of your account within {SignUpCode.Lifetime.TotalMinutes:0} minutes: then you sign in with this address. Nobody from FoodSaaS will ever ask you for it.

        You did not ask for a code? Then somebody mistyped an address, and you need not do anything.
        """);

    public static Mail AddressChanged(string former, Instant now) => Text(former, "The e-mail address of your FoodSaaS account was changed", now, NoticeLifetime, """
        Your account has another e-mail address from now on, and all browsers were signed out. This address opens it no more.

        Was it not you? Then somebody knows your password. Write to us at once, from this address.
        """);

    private static Mail Text(string recipient, string subject, Instant now, Duration lifetime, string text) => new() { Recipient = recipient, Subject = subject, Text = text, DueAt = now, UselessAt = now + lifetime };
}
