using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Domain.Pictures;

/// <summary>What can stand in the way of an upload.</summary>
internal static class UploadErrors
{
    public static Error Unknown() => Error.NotFound("UPLOAD_UNKNOWN", "There is no such upload: it may have ended. Ask for another.", "id");

    public static Error SignatureWrong() => Error.Forbidden("SIGNATURE_WRONG", "This address is not one that was given out.");

    public static Error Expired() => Error.Conflict("UPLOAD_EXPIRED", "The address has expired. Ask for another.");

    public static Error Used() => Error.Conflict("UPLOAD_USED", "The file was sent already: an address takes one.");

    public static Error WrongSize() => Error.Invalid("UPLOAD_SIZE_WRONG", "Send as many bytes as the upload was asked for, and say so in Content-Length.");

    public static Error WrongType() => Error.Invalid("UPLOAD_TYPE_WRONG", "Send the Content-Type that the upload was asked for.");

    public static Error BrokenOff() => Error.Invalid("UPLOAD_BROKEN_OFF", "The file did not arrive whole, or too slowly. The same address takes it again.");

    public static Error NotReceived() => Error.Conflict("UPLOAD_MISSING", "Send the file first.", "id");

    public static Error TooMany(int most) => Error.Limit("TOO_MANY_UPLOADS", $"At most {most} uploads may be under way; finish those first.");

    public static Error QuotaExceeded(MediaPlan plan, MediaTotals used) => Error.Limit(
        "QUOTA_EXCEEDED",
        $"Your plan \"{plan.Name}\" holds {plan.MaxCount} pictures and {Megabytes(plan.MaxBytes)} MB; {used.Count} pictures and {Megabytes(used.Bytes)} MB are used.");

    private static string Megabytes(long bytes) => (bytes / 1_048_576.0).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
