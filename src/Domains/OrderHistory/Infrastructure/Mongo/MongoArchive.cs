using System.Text.Json;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.OrderHistory.Application;
using FoodSaaS.OrderHistory.Domain;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using MongoDB.Bson;
using MongoDB.Bson.IO;
using MongoDB.Driver;
using NodaTime;
using NodaTime.Text;

namespace FoodSaaS.OrderHistory.Infrastructure.Mongo;

/// <summary>Orders in MongoDB, one collection for all brands, one document an order: no write needs a transaction.</summary>
internal sealed class MongoArchive(MongoServer server, ITenantScope scope, IClock clock) : IOrderArchive
{
    private static readonly FilterDefinitionBuilder<StoredOrder> Filter = Builders<StoredOrder>.Filter;
    private static readonly SortDefinition<StoredOrder> NewestFirst = Builders<StoredOrder>.Sort.Descending(o => o.PlacedAt).Descending(o => o.Key);
    private static readonly SortDefinition<StoredOrder> OldestFirst = Builders<StoredOrder>.Sort.Ascending(o => o.PlacedAt).Ascending(o => o.Key);
    private static readonly JsonWriterSettings Plain = new() { OutputMode = JsonOutputMode.RelaxedExtendedJson };

    private readonly TenantOrders _orders = server.Of(scope);

    public async Task KeepAsync(IReadOnlyList<OrderDocument> orders, CancellationToken cancellationToken)
    {
        await server.EnsureIndexesAsync();
        await _orders.ReplaceAsync([.. orders.Select(Of)], order => Filter.Lt(o => o.Version, order.Version), mayInsert: true, cancellationToken);
    }

    public Task ReplaceAsync(OrderDocument order, CancellationToken cancellationToken) =>
        _orders.ReplaceAsync([Of(order)], same => Filter.Eq(o => o.Version, same.Version), mayInsert: false, cancellationToken);

    public async Task<OrderDocument?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant().ToDateTimeUtc();
        var isThere = Filter.Eq(o => o.DraftUntil, null) | Filter.Gt(o => o.DraftUntil, now);
        return (await _orders.FindAsync(_orders.Is(id) & isThere, null, 1, cancellationToken)).Select(Read).FirstOrDefault();
    }

    public async Task<IReadOnlyList<OrderDocument>> SearchAsync(OrderSearch search, ArchiveSlice slice, CancellationToken cancellationToken)
    {
        var filter = MongoSearch.Of(search);
        if (slice.After is { } after) filter &= Filter.Lt(o => o.PlacedAt, AtOf(after)) | (Filter.Eq(o => o.PlacedAt, AtOf(after)) & _orders.Between(null, after.Id) & !_orders.Is(after.Id));
        if (slice.Before is { } before) filter &= Filter.Gt(o => o.PlacedAt, AtOf(before)) | (Filter.Eq(o => o.PlacedAt, AtOf(before)) & _orders.Between(before.Id, null));
        var found = (await _orders.FindAsync(filter, slice.IsBackward ? OldestFirst : NewestFirst, slice.Most, cancellationToken)).ConvertAll(Read);
        if (slice.IsBackward) found.Reverse();
        return found;
    }

    public async Task<int> CountAsync(OrderSearch search, int most, CancellationToken cancellationToken) => (int)await _orders.CountAsync(MongoSearch.Of(search), most, cancellationToken);

    public Task DropAsync(Guid? after, Guid? until, CancellationToken cancellationToken) => _orders.DeleteAsync(_orders.Between(after, until), cancellationToken);

    private static DateTime AtOf(OrderPlace place) => place.PlacedAt.ToDateTimeUtc();

    private static StoredOrder Of(OrderDocument order)
    {
        var facts = OrderFacts.Of(order);
        return new StoredOrder
        {
            Key = new StoredOrderKey { Order = order.Id },
            Version = order.Version,
            PlacedAt = facts.PlacedAt.ToDateTimeUtc(),
            PlacedOn = LocalDatePattern.Iso.Format(facts.PlacedOn),
            Number = facts.Number,
            Phone = facts.Phone,
            Email = facts.Email,
            Words = [.. facts.Words],
            Items = [.. facts.Items],
            Total = order.Total,
            Status = order.Status.ToString(),
            Location = order.LocationId,
            Diner = order.DinerId,
            DraftUntil = Drafts.EndOf(order)?.ToDateTimeUtc(),
            Document = BsonDocument.Parse(JsonSerializer.Serialize(order, EventJson.Options)),
        };
    }

    private static OrderDocument Read(StoredOrder stored) => JsonSerializer.Deserialize<OrderDocument>(stored.Document.ToJson(Plain), EventJson.Options)!;
}
