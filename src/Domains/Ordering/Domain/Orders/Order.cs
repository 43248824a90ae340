using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.Recovery;
using NodaTime;

namespace FoodSaaS.Ordering.Domain.Orders;

/// <summary>
/// What a diner ordered: what it cost is settled when it comes into being and can be computed again from <see cref="Snapshot"/>; where it is and what became of its
/// lines changes by the methods here only, each of which says what is different. No kept answer is made from orders.
/// </summary>
[StaysAsNow]
internal sealed partial class Order : Aggregate, IBehindTheScenes
{
    /// <summary>How long a diner has to pay.</summary>
    public static readonly Duration PayingTime = Duration.FromMinutes(15);

    /// <summary>How long a key of a diner's placing names this order.</summary>
    public static readonly Duration KeyLifetime = Duration.FromHours(72);

    /// <summary>How long after an order was completed a tip can be given for it.</summary>
    public static readonly Duration TippingTime = Duration.FromHours(24);

    private Order()
    {
    }

    public string Number { get; private init; } = "";

    public OrderStatus Status { get; private set; } = OrderStatus.Pending;

    public ServiceType Service { get; private init; }

    public Guid LocationId { get; private init; }

    /// <summary>The location as it was: what the receipt says stays true.</summary>
    public OrderPlace Place { get; private init; } = null!;

    public Currency Currency { get; private init; } = null!;

    public Guid CartId { get; private init; }

    public Guid? DinerId { get; private set; }

    public OrderContact? Contact { get; private set; }

    public OrderAddress? Address { get; private set; }

    public string? Note { get; private set; }

    public string? Table { get; private init; }

    /// <summary>BCP 47 tag of the language that the diner ordered in.</summary>
    public string Locale { get; private init; } = "";

    public IReadOnlyList<OrderLine> Lines { get; private set; } = [];

    public IReadOnlyList<OrderAmount> Fees { get; private set; } = [];

    public IReadOnlyList<OrderAmount> Discounts { get; private set; } = [];

    public IReadOnlyList<OrderTax> Taxes { get; private set; } = [];

    public long Subtotal { get; private set; }

    public long Tip { get; private set; }

    /// <summary>What is to be paid: of what is missing nothing.</summary>
    public long Total { get; private set; }

    public PaymentMethod Method { get; private init; }

    public Instant CreatedAt { get; private init; }

    public Instant? PlacedAt { get; private set; }

    public Instant? RequestedFor { get; private init; }

    public Instant? PromisedFor { get; private set; }

    /// <summary>When the kitchen is to begin with an order for later; null where it begins at once, and from then on.</summary>
    public Instant? FiresAt { get; private set; }

    /// <summary>Grows with each change, even under a clock that stands still.</summary>
    public Instant ChangedAt { get; private set; }

    /// <summary>When it was completed, rejected or called off.</summary>
    public Instant? ClosedAt { get; private set; }

    public IReadOnlyList<OrderMove> Moves { get; private set; } = [];

    public IReadOnlyList<OrderRefund> Refunds { get; private set; } = [];

    /// <summary>What it was priced from, and the result, as JSON.</summary>
    public string Snapshot { get; private set; } = "{}";

    /// <summary>The diner's key of the placing; null once it is too old to be asked for.</summary>
    public string? PlaceKey { get; private set; }

    /// <summary>What the key was used with, as a digest that only this installation can make.</summary>
    public byte[]? PlaceDigest { get; private set; }

    public bool IsScheduled => FiresAt is not null && !Status.IsOver();

    public bool MayDinerCancel => OrderMoves.May(Movers.Diner, Status, OrderStatus.Cancelled);

    public bool MayBeTipped(Instant now) => Status == OrderStatus.Completed && ClosedAt is { } done && now < done + TippingTime;

    public static Order Open(NewOrder wanted, Instant now)
    {
        var order = Of(wanted, now);
        order.Cost(wanted.Price);
        return order;
    }

    /// <summary>Takes it a step further, or says why not.</summary>
    public Error? MoveTo(OrderStatus to, Mover by, string? reason, Instant now)
    {
        if (!OrderMoves.May(by.Kind, Status, to)) return OrdersErrors.Forbidden(Status, to);
        if (to == OrderStatus.OutForDelivery && Service != ServiceType.Delivery) return OrdersErrors.NotDelivered;
        var from = Status;
        Status = to;
        Moves = [.. Moves, new OrderMove(from, to, now, by.Name, reason)];
        if (to.IsOver()) ClosedAt = now;
        if (to == OrderStatus.Placed)
        {
            PlacedAt = now;
            Raise(new OrderPlaced(Id, now));
        }

        Raise(new OrderMoved(Id, from, to, now));
        Change(now);
        return null;
    }

    /// <summary>Says that something of it is different that is kept elsewhere: its payment.</summary>
    public void Touch(Instant now) => Change(now);

    /// <summary>The time has come for the kitchen to begin.</summary>
    public void Fire(Instant now)
    {
        if (FiresAt is null) return;
        FiresAt = null;
        Change(now);
    }

    /// <summary>Forgets who ordered it. What was sold stays, for the books.</summary>
    public void Forget(Instant now)
    {
        (DinerId, Contact, Address, Note, PlaceKey, PlaceDigest) = (null, null, null, null, null, null);
        Lines = [.. Lines.Select(l => l with { Note = null })];
        Change(now);
    }

    private static Order Of(NewOrder wanted, Instant now) => new()
    {
        Id = wanted.Id,
        Number = wanted.Number,
        Service = wanted.Service,
        LocationId = wanted.LocationId,
        Place = wanted.Place,
        Currency = wanted.Currency,
        CartId = wanted.CartId,
        DinerId = wanted.DinerId,
        Contact = wanted.Contact,
        Address = wanted.Address,
        Note = wanted.Note,
        Table = wanted.Table,
        Locale = wanted.Locale,
        Lines = wanted.Lines,
        Method = wanted.Method,
        RequestedFor = wanted.RequestedFor,
        PromisedFor = wanted.PromisedFor,
        FiresAt = wanted.FiresAt > now ? wanted.FiresAt : null,
        PlaceKey = wanted.PlaceKey,
        PlaceDigest = wanted.PlaceDigest,
        CreatedAt = now,
        ChangedAt = now,
    };

    private void Change(Instant now)
    {
        ChangedAt = Instant.Max(now, ChangedAt + Duration.FromTicks(10));
        if (!Events.OfType<OrderChanged>().Any()) Raise(new OrderChanged(Id, Version + 1));
    }
}
