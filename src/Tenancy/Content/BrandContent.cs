using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Live;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Tenancy.Content;

/// <summary>Says which content types the present brand's schema has from now on.</summary>
public sealed class BrandContent
{
    internal const string Topic = "tenancy.brand-content";

    private readonly TenancyDb _db;
    private readonly ITenantScope _scope;
    private readonly TenantConnection _connection;
    private readonly ITimers _timers;
    private readonly IClock _clock;
    private readonly ILiveTopics _topics;
    private readonly IBrandRegistry _brands;

    internal BrandContent(TenancyDb db, ITenantScope scope, TenantConnection connection, ITimers timers, IClock clock, ILiveTopics topics, IBrandRegistry brands)
    {
        _db = db;
        _scope = scope;
        _connection = connection;
        _timers = timers;
        _clock = clock;
        _topics = topics;
        _brands = brands;
    }

    /// <summary>
    /// Within the present transaction; every node hears of it at the commit, and without hearing knows it seconds later. The registry is in another database than the rows
    /// of a brand in a silo: there an event carries it over, moments after the commit.
    /// </summary>
    /// <param name="hash">As <see cref="ContentHash"/> makes it.</param>
    public async Task UseAsync(string hash, CancellationToken cancellationToken)
    {
        if (_connection.Residence.Silo is not null)
        {
            await _timers.SetAsync(new ContentChosen(), "content", _clock.GetCurrentInstant(), cancellationToken);
            return;
        }

        var id = _scope.Current.Value;
        await _db.Brands.Where(b => b.Id == id).ExecuteUpdateAsync(s => s.SetProperty(b => b.ContentHash, hash), cancellationToken);
        await _topics.PublishAsync(Topic, "", cancellationToken);
    }

    /// <summary>To be called once the transaction is through: this node's next request is answered with the new types.</summary>
    public void Forget() => _brands.Forget(_scope.Current);
}
