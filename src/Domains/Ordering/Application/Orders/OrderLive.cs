using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Infrastructure;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Live;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>That an order of a location is different; who follows reads it.</summary>
internal sealed record BoardMessage(Guid OrderId, int Version, Guid LocationId);

/// <summary>Tells those who follow an order, and the boards once it has reached the restaurant.</summary>
internal sealed class OnOrderChanged(OrderingDb db, FollowOrders followers, ILiveTopics topics) : ISubscriber<OrderChanged>
{
    public async Task HandleAsync(OrderChanged happened, CancellationToken cancellationToken)
    {
        await followers.TellAsync(happened.OrderId, happened.Version, cancellationToken);
        var seen = await db.Orders.Where(o => o.Id == happened.OrderId && o.PlacedAt != null).Select(o => (Guid?)o.LocationId).FirstOrDefaultAsync(cancellationToken);
        if (seen is { } location) await topics.PublishAsync(FollowOrders.Board, JsonSerializer.Serialize(new BoardMessage(happened.OrderId, happened.Version, location), EventJson.Options), cancellationToken);
    }
}

/// <summary>Follows one order with its payment, or the board. Only ids travel: each event is read when it comes, by whoever may still read it.</summary>
internal sealed class FollowOrders(ILiveTopics topics)
{
    public const string Board = "orders";

    /// <summary>Tells those who follow one order.</summary>
    public Task TellAsync(Guid orderId, int version, CancellationToken cancellationToken) => topics.PublishAsync(Topic(orderId), version.ToString(CultureInfo.InvariantCulture), cancellationToken);

    public async IAsyncEnumerable<FollowedOrder> OneAsync(Guid orderId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (own, payment) = (Topic(orderId), PaymentTopic.Of(orderId));
        await foreach (var (topic, payload) in topics.FollowAsync([own, payment], cancellationToken))
        {
            yield return topic == own ? new FollowedOrder(orderId, int.Parse(payload, CultureInfo.InvariantCulture)) : new FollowedOrder(orderId, 0, payload);
        }
    }

    /// <param name="locationId">Null for all of the brand.</param>
    public async IAsyncEnumerable<FollowedOrder> BoardAsync(Guid? locationId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var message in topics.FollowAsync(Board, cancellationToken))
        {
            var seen = JsonSerializer.Deserialize<BoardMessage>(message, EventJson.Options)!;
            if (locationId is null || seen.LocationId == locationId) yield return new FollowedOrder(seen.OrderId, seen.Version);
        }
    }

    private static string Topic(Guid orderId) => $"order:{orderId:N}";
}
