using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Bulk;

/// <summary>Why a change of many dishes is refused.</summary>
internal static class BulkErrors
{
    public const int MostPercent = 500;

    public static Error PercentUnreadable() =>
        Error.Invalid("PERCENT_UNREADABLE", $"Write the change as a plain number of percent from -100 to {MostPercent}, such as 5 or -2.5.", "price.percent");

    public static Error StepUnreadable() => Error.Invalid("STEP_UNREADABLE", "Prices end on a step above zero, such as 0.10.", "price.step");

    public static Error PreviewOutdated() => Error.Conflict("PREVIEW_OUTDATED", "The menu changed since the preview, or this change was made already. Look at it again.", "fingerprint");
}
