using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Domain.Pictures;

/// <summary>What can be wrong with a picture.</summary>
internal static class PictureErrors
{
    public static Error TooLarge() => Error.Limit("FILE_TOO_LARGE", "At most 8 MB.", "file");

    public static Error Missing() => Error.Invalid("FILE_MISSING", "Send one file in the form field \"file\".", "file");

    public static Error NotAPicture() => Error.Invalid("NOT_A_PICTURE", "Only PNG, JPEG and WebP pictures can be used.", "file");

    public static Error Broken() => Error.Invalid("PICTURE_BROKEN", "The picture is damaged or incomplete.", "file");

    public static Error TooManyPixels() => Error.Limit("PICTURE_TOO_LARGE", "At most 40 megapixels, and 16,000 pixels a side.", "file");

    public static Error Unknown(string field) => Error.NotFound("MEDIA_UNKNOWN", "This brand has no such picture.", field);
}
