using FoodSaaS.Tenancy.Brands;
using MongoDB.Driver;

namespace FoodSaaS.OrderHistory.Infrastructure.Mongo;

/// <summary>The connection to MongoDB, one a process. Who works for a brand gets that brand's orders, nobody the collection.</summary>
internal sealed class MongoServer : IDisposable
{
    private const string CommonDatabase = "foodsaas";

    private readonly MongoClient _client;
    private readonly IMongoCollection<StoredOrder> _orders;
    private Task? _indexes;

    /// <param name="url">Connection string; may name a database.</param>
    public MongoServer(string url)
    {
        var address = MongoUrl.Create(url);
        var settings = MongoClientSettings.FromUrl(address);
        settings.WriteConcern = WriteConcern.WMajority;
        _client = new MongoClient(settings);
        _orders = _client.GetDatabase(address.DatabaseName ?? CommonDatabase).GetCollection<StoredOrder>("orders");
    }

    public TenantOrders Of(ITenantScope scope) => new(_orders, scope.Current);

    /// <summary>Makes what indexes are missing, once a process; tried again where it failed.</summary>
    public Task EnsureIndexesAsync()
    {
        if (_indexes is not { IsFaulted: false, IsCanceled: false }) _indexes = _orders.Indexes.CreateManyAsync(OrderIndexes.All);
        return _indexes;
    }

    public void Dispose() => _client.Dispose();
}
