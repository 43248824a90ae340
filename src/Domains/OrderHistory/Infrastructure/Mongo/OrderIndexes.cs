using System.Linq.Expressions;
using MongoDB.Driver;

namespace FoodSaaS.OrderHistory.Infrastructure.Mongo;

/// <summary>
/// The indexes, all led by the tenant but one: MongoDB takes documents away by an index of that one field. No question is answered by it.
/// </summary>
internal static class OrderIndexes
{
    private static readonly IndexKeysDefinitionBuilder<StoredOrder> Keys = Builders<StoredOrder>.IndexKeys;

    public static IReadOnlyList<CreateIndexModel<StoredOrder>> All =>
    [
        new(NewestFirst(Keys.Ascending(o => o.Tenant))),
        new(NewestFirst(By(o => o.Status))),
        new(NewestFirst(By(o => o.Location))),
        new(NewestFirst(By(o => o.Diner!))),
        new(NewestFirst(By(o => o.Words))),
        new(NewestFirst(By(o => o.Items))),
        new(By(o => o.Number)),
        new(By(o => o.Phone!)),
        new(By(o => o.Email!)),
        new(By(o => o.Total)),
        new(Keys.Ascending(o => o.DraftUntil!), new CreateIndexOptions<StoredOrder> { ExpireAfter = TimeSpan.Zero, PartialFilterExpression = Builders<StoredOrder>.Filter.Exists(o => o.DraftUntil!) }),
    ];

    private static IndexKeysDefinition<StoredOrder> By(Expression<Func<StoredOrder, object>> field) => Keys.Ascending(o => o.Tenant).Ascending(field);

    private static IndexKeysDefinition<StoredOrder> NewestFirst(IndexKeysDefinition<StoredOrder> keys) => keys.Descending(o => o.PlacedAt).Descending(o => o.Key);
}
