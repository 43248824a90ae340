using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Domain.Pictures;

/// <summary>What can be wrong with a picture.</summary>
internal static class PictureErrors
{
    public static Error TooLarge() => Error.Limit("FILE_TOO_LARGE", "At most 20 MB.", "size");

    public static Error Empty() => Error.Invalid("FILE_EMPTY", "The file is empty.", "size");

    public static Error NotAPicture() => Error.Invalid("NOT_A_PICTURE", "Only PNG, JPEG and WebP pictures can be used.", "file");

    public static Error WrongType() => Error.Invalid("NOT_A_PICTURE", "Only PNG, JPEG and WebP pictures can be used.", "contentType");

    public static Error Broken() => Error.Invalid("PICTURE_BROKEN", "The picture is damaged or incomplete.", "file");

    public static Error TooManyPixels() => Error.Limit("PICTURE_TOO_LARGE", "At most 40 megapixels, and 16,000 pixels a side.", "file");

    public static Error Unknown(string field = "id") => Error.NotFound("MEDIA_UNKNOWN", "This brand has no such picture.", field);

    public static Error NameMissing() => Error.Invalid("TEXT_MISSING", "A picture needs a name.", "name");

    public static Error NameTooLong() => Error.Invalid("TEXT_TOO_LONG", $"At most {Picture.MaxName} characters.", "name");

    public static Error NameUnreadable() => Error.Invalid("TEXT_UNREADABLE", "The text holds a character that cannot be stored.", "name");

    /// <param name="where">The first few places, for people.</param>
    public static Error InUse(IReadOnlyList<string> where, int more) =>
        Error.Conflict("MEDIA_IN_USE", $"The picture is shown: {string.Join(", ", where)}{(more > 0 ? $" and {more} more" : "")}. Take it away there first.", "id");
}
