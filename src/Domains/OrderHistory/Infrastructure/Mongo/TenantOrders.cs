using FoodSaaS.Tenancy.Brands;
using MongoDB.Driver;

namespace FoodSaaS.OrderHistory.Infrastructure.Mongo;

/// <summary>
/// One brand's orders. The only way to the collection: every command that leaves here names the brand in its filter, every document its brand in its id. There is no
/// row-level security below that would help whoever forgot.
/// </summary>
internal sealed class TenantOrders(IMongoCollection<StoredOrder> orders, TenantId tenant)
{
    private static readonly FilterDefinitionBuilder<StoredOrder> Filter = Builders<StoredOrder>.Filter;

    private FilterDefinition<StoredOrder> Mine => Filter.Eq(o => o.Tenant, tenant.Value);

    public Task<List<StoredOrder>> FindAsync(FilterDefinition<StoredOrder> filter, SortDefinition<StoredOrder>? sort, int most, CancellationToken cancellationToken) =>
        orders.Find(Mine & filter).Sort(sort).Limit(most).ToListAsync(cancellationToken);

    public Task<long> CountAsync(FilterDefinition<StoredOrder> filter, int most, CancellationToken cancellationToken) =>
        orders.CountDocumentsAsync(Mine & filter, new CountOptions { Limit = most }, cancellationToken);

    public Task DeleteAsync(FilterDefinition<StoredOrder> filter, CancellationToken cancellationToken) => orders.DeleteManyAsync(Mine & filter, cancellationToken);

    public FilterDefinition<StoredOrder> Is(Guid order) => Filter.Eq(o => o.Key, KeyOf(order));

    /// <summary>By id: ids of a brand lie together, in the order of their orders' ids.</summary>
    public FilterDefinition<StoredOrder> Between(Guid? after, Guid? until)
    {
        var range = Filter.Empty;
        if (after is { } first) range &= Filter.Gt(o => o.Key, KeyOf(first));
        if (until is { } last) range &= Filter.Lte(o => o.Key, KeyOf(last));
        return range;
    }

    /// <summary>
    /// Puts documents in the place of older ones, each atomically. Where the one that is there is not older, the filter finds none and the insertion meets it: that is no
    /// failure. Only the second time it is sure, since the first time it may just have come, older than ours.
    /// </summary>
    /// <param name="isOlder">By which what is there is known to be older.</param>
    public async Task ReplaceAsync(IReadOnlyCollection<StoredOrder> documents, Func<StoredOrder, FilterDefinition<StoredOrder>> isOlder, bool mayInsert, CancellationToken cancellationToken)
    {
        IReadOnlyList<WriteModel<StoredOrder>> writes = [.. documents.Select(d => WriteOf(d, isOlder(d), mayInsert))];
        for (var again = true; writes.Count > 0; again = false)
        {
            try
            {
                await orders.BulkWriteAsync(writes, new BulkWriteOptions { IsOrdered = false }, cancellationToken);
                return;
            }
            catch (MongoBulkWriteException<StoredOrder> met) when (met.WriteConcernError is null && met.WriteErrors.All(e => e.Category == ServerErrorCategory.DuplicateKey))
            {
                var sent = writes;
                writes = again ? [.. met.WriteErrors.Select(e => sent[e.Index])] : [];
            }
        }
    }

    private ReplaceOneModel<StoredOrder> WriteOf(StoredOrder document, FilterDefinition<StoredOrder> isOlder, bool mayInsert)
    {
        document.Tenant = document.Key.Tenant = tenant.Value;
        return new ReplaceOneModel<StoredOrder>(Mine & Is(document.Key.Order) & isOlder, document) { IsUpsert = mayInsert };
    }

    private StoredOrderKey KeyOf(Guid order) => new() { Tenant = tenant.Value, Order = order };
}
