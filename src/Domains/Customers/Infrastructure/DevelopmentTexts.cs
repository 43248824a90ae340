using FoodSaaS.Customers.Application.Messages;
using NodaTime;

namespace FoodSaaS.Customers.Infrastructure;

/// <summary>A text message that was "sent" on a developer's machine.</summary>
internal sealed record KeptText(string To, string Text, Instant SentAt);

/// <summary>Keeps text messages instead of sending them, so that a developer can read them; the oldest go first.</summary>
internal sealed class DevelopmentTexts(IClock clock) : ISmsSender
{
    private const int Capacity = 200;

    private readonly Lock _lock = new();
    private readonly LinkedList<KeptText> _texts = new();

    public bool IsReady => true;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<KeptText> Texts
    {
        get
        {
            lock (_lock) return [.. _texts];
        }
    }

    public Task SendAsync(OutgoingText message, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _texts.AddFirst(new KeptText(message.To, message.Text, clock.GetCurrentInstant()));
            if (_texts.Count > Capacity) _texts.RemoveLast();
        }

        return Task.CompletedTask;
    }
}
