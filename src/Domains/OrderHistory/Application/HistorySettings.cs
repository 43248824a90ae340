namespace FoodSaaS.OrderHistory.Application;

/// <summary>Where the history is kept.</summary>
internal enum HistoryProvider
{
    /// <summary>In each brand's own database.</summary>
    Postgres,

    /// <summary>In MongoDB, all brands together.</summary>
    MongoDb,
}

/// <summary>The configuration <c>OrderHistory</c>.</summary>
internal sealed record HistorySettings
{
    public HistoryProvider Provider { get; init; }
}
