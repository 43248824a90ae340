namespace FoodSaaS.Accounts.Application;

/// <summary>The way out for mail.</summary>
internal interface IMailer
{
    /// <summary>Returns when the mail was handed over; throws when it was not.</summary>
    Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}

/// <summary>A plain-text mail.</summary>
/// <param name="Id">The same at each attempt to send it.</param>
internal sealed record OutgoingMail(Guid Id, string To, string Subject, string Text);
