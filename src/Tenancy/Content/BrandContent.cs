using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Live;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Tenancy.Content;

/// <summary>Says which content types the present brand's schema has from now on.</summary>
public sealed class BrandContent
{
    internal const string Topic = "tenancy.brand-content";

    private readonly TenancyDb _db;
    private readonly ITenantScope _scope;
    private readonly ILiveTopics _topics;
    private readonly IBrandRegistry _brands;

    internal BrandContent(TenancyDb db, ITenantScope scope, ILiveTopics topics, IBrandRegistry brands)
    {
        _db = db;
        _scope = scope;
        _topics = topics;
        _brands = brands;
    }

    /// <summary>Within the present transaction; every node hears of it at the commit, and without hearing knows it seconds later.</summary>
    /// <param name="hash">As <see cref="ContentHash"/> makes it.</param>
    public async Task UseAsync(string hash, CancellationToken cancellationToken)
    {
        var id = _scope.Current.Value;
        await _db.Brands.Where(b => b.Id == id).ExecuteUpdateAsync(s => s.SetProperty(b => b.ContentHash, hash), cancellationToken);
        await _topics.PublishAsync(Topic, "", cancellationToken);
    }

    /// <summary>To be called once the transaction is through: this node's next request is answered with the new types.</summary>
    public void Forget() => _brands.Forget(_scope.Current);
}
