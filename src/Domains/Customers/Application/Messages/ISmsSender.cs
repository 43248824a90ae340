namespace FoodSaaS.Customers.Application.Messages;

/// <summary>The way out for text messages.</summary>
internal interface ISmsSender
{
    /// <summary>False where none is configured: then nobody is offered to sign in by telephone.</summary>
    bool IsReady { get; }

    /// <summary>Returns when the message was handed over; throws when it was not.</summary>
    Task SendAsync(OutgoingText message, CancellationToken cancellationToken);
}

/// <summary>A text message.</summary>
/// <param name="Id">The same at each attempt to send it.</param>
/// <param name="To">E.164.</param>
internal sealed record OutgoingText(Guid Id, string To, string Text);
