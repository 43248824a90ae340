namespace FoodSaaS.Api.Quotas;

/// <summary>
/// What one brand, and one caller within it, may ask of one node. Section <c>Quotas</c> of the configuration. A caller is an API key, a signed-in person, or else
/// a network (an IPv6 /64 is one).
/// </summary>
internal sealed class QuotaOptions
{
    /// <summary>Requests a second to GraphQL, uploads and media of one brand, all callers together.</summary>
    public int RequestsPerSecond { get; init; } = 1_000;

    /// <summary>Requests that one caller may send a second.</summary>
    public int CallerRequestsPerSecond { get; init; } = 200;

    /// <summary>Points a second that the operations of one brand may cost, all callers together. A node makes some 300,000 points' worth of a menu a second.</summary>
    public int PointsPerSecond { get; init; } = 50_000;

    /// <summary>Points a second that the operations of one caller may cost. What he may save up is also the most that one operation may cost.</summary>
    public int CallerPointsPerSecond { get; init; } = 20_000;

    /// <summary>Requests that one network may send a second, whomever it says it is: it bounds guessing at keys and sessions.</summary>
    public int NetworkRequestsPerSecond { get; init; } = 500;

    /// <summary>Seconds' worth of requests, or points, that may come at once after a rest.</summary>
    public int BurstSeconds { get; init; } = 10;

    /// <summary>WebSockets that are open at once for one brand.</summary>
    public int Sockets { get; init; } = 2_000;

    /// <summary>WebSockets that one caller holds open at once.</summary>
    public int CallerSockets { get; init; } = 200;

    /// <summary>Uploads of one brand that are being taken in at once.</summary>
    public int Uploads { get; init; } = 4;

    /// <summary>Pages of one brand that the storefront makes at once; more wait.</summary>
    public int PagesAtOnce { get; init; } = 16;

    /// <summary>Pages of one brand that may wait for the storefront.</summary>
    public int PagesWaiting { get; init; } = 200;
}
