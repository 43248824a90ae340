using NodaTime;

namespace FoodSaaS.Api.Demo.Rush;

/// <summary>What becomes of one order, and how long each part of it takes; drawn when it is first seen.</summary>
internal sealed class TicketFate(Random random)
{
    private readonly double _luck = random.NextDouble();
    private readonly double _complaint = random.NextDouble();
    private readonly Duration _answer = Within(random, 8, 40);
    private readonly Duration _waiting = Within(random, 5, 30);
    private readonly Duration _cooking = Within(random, 45, 150);
    private readonly Duration _counter = Within(random, 20, 70);
    private readonly Duration _way = Within(random, 45, 120);
    private readonly Duration _complaining = Within(random, 20, 60);

    /// <summary>The next thing that is due to be done with it; null for nothing yet.</summary>
    public TicketStep? Next(DemoTicket ticket, Instant now)
    {
        var waited = now - ticket.Since;
        return ticket.Status switch
        {
            "PLACED" when waited >= _answer => _luck < 0.04 ? TicketStep.Reject : _luck < 0.09 && ticket.Lines.Sum(l => l.Quantity) > 1 ? TicketStep.AcceptLess : TicketStep.Accept,
            "ACCEPTED" when !ticket.IsScheduled && waited >= _waiting => _luck > 0.97 ? TicketStep.Cancel : TicketStep.Cook,
            "PREPARING" when waited >= _cooking => TicketStep.Serve,
            "READY" when waited >= _counter => ticket.Service == "DELIVERY" ? TicketStep.Send : TicketStep.Complete,
            "OUT_FOR_DELIVERY" when waited >= _way => TicketStep.Complete,
            "COMPLETED" when waited >= _complaining && _complaint < 0.07 && ticket is { Captured: > 0, Refunded: 0 } => _complaint < 0.02 ? TicketStep.RefundAll : TicketStep.RefundOne,
            _ => null,
        };
    }

    private static Duration Within(Random random, int least, int most) => Duration.FromSeconds(random.Next(least, most + 1));
}

internal enum TicketStep
{
    Accept,

    /// <summary>A piece of it cannot be made.</summary>
    AcceptLess,
    Reject,
    Cancel,
    Cook,
    Serve,
    Send,
    Complete,
    RefundOne,
    RefundAll,
}
