using System.Text.Json.Serialization;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Contracts.Ordering;

/// <summary>Orders as they are now, for modules that keep a picture of their own of them.</summary>
public interface IOrders
{
    /// <summary>In no particular order; ids of none are left out. What is no order of the restaurant's is a draft (<see cref="OrderDocument.IsDraft"/>).</summary>
    Task<IReadOnlyList<OrderDocument>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Ids of the orders that reached the restaurant, in the order of their ids (which is that of their making), after one of them; to build a picture anew.</summary>
    Task<IReadOnlyList<Guid>> IdsAfterAsync(Guid? after, int count, CancellationToken cancellationToken);

    /// <summary>What the brand's locations are called now, in its main language, by id; those that are gone are left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> PlaceNamesAsync(CancellationToken cancellationToken);
}

/// <summary>A whole order. Holds personal data: never to be logged or put into events. Amounts are minor units of <paramref name="Currency"/>.</summary>
/// <param name="Version">Grows by one with each change; an older document never replaces a newer one.</param>
/// <param name="Number">As people call it, unique in the brand: <c>K7-0142</c>.</param>
/// <param name="RequestedFor">The slot that the diner chose; null for as soon as possible.</param>
/// <param name="PlacedAt">Of a draft, when it was made.</param>
/// <param name="PromisedFor">When it was said to be ready or at the door.</param>
/// <param name="LaterTip">What was taken as a tip after it was completed, by itself; of documents of before it was told of, nothing.</param>
/// <param name="LaterTipRefunded">What was given back of that tip.</param>
public sealed record OrderDocument(
    Guid Id,
    int Version,
    string Number,
    OrderStatus Status,
    ServiceType Service,
    Guid LocationId,
    string TimeZone,
    string Currency,
    Guid? DinerId,
    OrderContact? Contact,
    OrderAddress? Address,
    string? Note,
    string? Table,
    IReadOnlyList<OrderLineDocument> Lines,
    IReadOnlyList<OrderAmount> Fees,
    IReadOnlyList<OrderAmount> Discounts,
    IReadOnlyList<OrderTax> Taxes,
    long Subtotal,
    long Tip,
    long Total,
    long Captured,
    long Refunded,
    string PaymentMethod,
    Instant PlacedAt,
    Instant? RequestedFor,
    Instant? PromisedFor,
    Instant ChangedAt,
    IReadOnlyList<OrderMove> Moves,
    long LaterTip = 0,
    long LaterTipRefunded = 0)
{
    /// <summary>It is still to be paid, or was given up before it was: it never reached the restaurant.</summary>
    [JsonIgnore]
    public bool IsDraft => Status == OrderStatus.Pending || Moves is [.., { From: OrderStatus.Pending, To: OrderStatus.Cancelled }];
}

/// <summary>Who ordered; null in the document once he was erased.</summary>
public sealed record OrderContact(string Name, string? Email, string? Phone);

/// <summary>Where it goes.</summary>
public sealed record OrderAddress(string Street, string PostalCode, string City, string? Region, string Country, string? Note);

/// <param name="Grams">Of a dish that is sold by weight.</param>
/// <param name="UnitPrice">Options included.</param>
/// <param name="Refunded">How much of <paramref name="Total"/> was given back.</param>
public sealed record OrderLineDocument(Guid Id, Guid ItemId, string Name, string? SizeName, IReadOnlyList<OrderOption> Options, int Quantity, int? Grams, string? Note, long UnitPrice, long Total, long Refunded);

public sealed record OrderOption(Guid OptionId, string Name, long Extra);

/// <param name="Kind">Stable: <c>SERVICE</c>, <c>SMALL_ORDER</c>, <c>DELIVERY</c>, <c>DEPOSIT</c>, or the promotion's own.</param>
public sealed record OrderAmount(string Kind, string Label, long Amount);

/// <param name="PartsPerMillion">7 % is 70,000.</param>
/// <param name="Net">What it is on.</param>
/// <param name="IsIncluded">Whether prices contain it.</param>
public sealed record OrderTax(int PartsPerMillion, long Net, long Tax, bool IsIncluded);

/// <param name="By">Who: <c>diner</c>, <c>staff:&lt;user id&gt;</c>, <c>key:&lt;key id&gt;</c>, <c>rule</c>, <c>payment</c>.</param>
/// <param name="Reason">As it was given, for the diner to read where he is told.</param>
public sealed record OrderMove(OrderStatus From, OrderStatus To, Instant At, string By, string? Reason);
