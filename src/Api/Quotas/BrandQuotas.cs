using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Api.Quotas;

/// <summary>
/// Keeps one brand, and one caller within a brand, from taking what others need. Counted in the memory of each node: a refusal must cost next to nothing, and a
/// count that nodes share costs a round trip for each request.
/// </summary>
internal sealed class BrandQuotas(QuotaOptions options, TimeProvider time)
{
    private readonly Allowances<TenantId> _brands = new(RateOf(options.RequestsPerSecond, options), time);
    private readonly Allowances<CallerId> _callers = new(RateOf(options.CallerRequestsPerSecond, options), time);
    private readonly Allowances<CallerId> _networks = new(RateOf(options.NetworkRequestsPerSecond, options), time);
    private readonly Allowances<TenantId> _brandPoints = new(RateOf(options.PointsPerSecond, options), time);
    private readonly Allowances<CallerId> _callerPoints = new(RateOf(options.CallerPointsPerSecond, options), time);
    private readonly Places<TenantId> _sockets = new(options.Sockets);
    private readonly Places<CallerId> _callerSockets = new(options.CallerSockets);
    private readonly Places<TenantId> _uploads = new(options.Uploads);

    /// <summary>What one operation may cost at most, in points: more would never be there.</summary>
    public long MostPoints { get; } = (long)Math.Min(RateOf(options.PointsPerSecond, options).Burst, RateOf(options.CallerPointsPerSecond, options).Burst);

    /// <summary>As <see cref="TakeRequest"/>, before it is known who asks.</summary>
    public TimeSpan? Knock(CallerId network) => _networks.TryTake(network, 1, out var wait) ? null : wait;

    /// <summary>How long the caller must wait before he asks again; null where he may ask now, which is counted. He who is over his own share takes nothing from the brand's.</summary>
    public TimeSpan? TakeRequest(CallerId caller)
    {
        if (!_callers.TryTake(caller, 1, out var wait)) return wait;
        return caller.Brand is not { } brand || _brands.TryTake(brand, 1, out wait) ? null : wait;
    }

    /// <summary>As <see cref="TakeRequest"/>, for the cost of an operation: where the brand has too little left, the caller keeps his.</summary>
    public TimeSpan? TakePoints(CallerId caller, long points)
    {
        if (!_callerPoints.TryTake(caller, points, out var wait)) return wait;
        if (caller.Brand is not { } brand || _brandPoints.TryTake(brand, points, out wait)) return null;
        _callerPoints.Correct(caller, -points);
        return wait;
    }

    /// <summary>Takes more of what an operation cost, even beyond what there is, or gives back where <paramref name="points"/> is below zero.</summary>
    public void CorrectPoints(CallerId caller, long points)
    {
        _callerPoints.Correct(caller, points);
        if (caller.Brand is { } brand) _brandPoints.Correct(brand, points);
    }

    /// <summary>A place for a WebSocket of a caller, or null where he holds as many as he may.</summary>
    public IDisposable? TakeSocket(CallerId caller) => _callerSockets.Take(caller);

    /// <summary>A place for a WebSocket among all of a brand.</summary>
    public IDisposable? TakeSocket(TenantId brand) => _sockets.Take(brand);

    /// <summary>A place for an upload, or null where the brand has as many under way as it may.</summary>
    public IDisposable? TakeUpload(TenantId brand) => _uploads.Take(brand);

    private static Rate RateOf(int perSecond, QuotaOptions options) => new(perSecond, (double)perSecond * options.BurstSeconds);
}
