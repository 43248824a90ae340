using System.Diagnostics;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Tenancy.Tracing;

/// <summary>
/// The platform's own spans: what was done, for which brand (by its id), and what it cost. Never a name, an address or a text of anybody's. Where nobody records them they cost nothing.
/// </summary>
public static class Spans
{
    public const string Source = "FoodSaaS";

    public const string TenantTag = "tenant.id";

    private static readonly ActivitySource Own = new(Source);

    /// <summary>Whether anybody would see a span that is started now.</summary>
    public static bool AreSeen => Own.HasListeners();

    /// <summary>Where the present work stands in its trace, so that what comes of it later or elsewhere belongs to it (W3C <c>traceparent</c>, 55 characters); null where it is not recorded.</summary>
    public static string? Place => Activity.Current is { Recorded: true, IdFormat: ActivityIdFormat.W3C } here ? here.Id : null;

    /// <summary>A span of the present trace, or of a new one.</summary>
    public static Activity? Start(string name, TenantId? tenant, ActivityKind kind = ActivityKind.Internal)
    {
        // ASP.NET gives each request an activity that nobody records; what began under it would not be recorded either.
        var around = Activity.Current;
        if (around is { Recorded: false } && around.Source.Name != Source) Activity.Current = null;
        var span = Own.StartActivity(name, kind)?.SetTag(TenantTag, tenant?.ToString());
        if (span is null) Activity.Current = around;
        return span;
    }

    /// <summary>A span that goes on where <paramref name="place"/> was; of a new trace where there is none.</summary>
    public static Activity? Continue(string name, string? place, TenantId tenant)
    {
        var parent = ActivityContext.TryParse(place, null, isRemote: true, out var before) ? before : default;
        return Own.StartActivity(name, ActivityKind.Consumer, parent)?.SetTag(TenantTag, tenant.ToString());
    }

    /// <summary>Says that the work failed, by the sort of failure.</summary>
    public static void Fail(this Activity? span, string sort) => span?.SetStatus(ActivityStatusCode.Error, sort);
}
