using System.Collections.Frozen;
using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Domain.Pages;

/// <summary>The address of a page on its brand's site: <c>/</c>, or slugs with slashes between them, at most 120 characters.</summary>
internal static class PagePath
{
    public const string Home = "/";
    public const int MaxLength = 120;

    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
    [
        "menu", "locations", "account", "checkout", "order", "media", "graphql", "health", "t", "internal", "dev", "b", "uploads", "exports", "preview", "api",
        "robots.txt", "sitemap.xml", "manifest.webmanifest",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a page could have this address at all.</summary>
    public static bool IsWellFormed(string path) =>
        path == Home || (path.Length is > 1 and <= MaxLength && path[0] == '/' && path[1..].Split('/').All(segment => Slug.Parse(segment) is not null));

    /// <summary>Refuses with PATH_INVALID, or PATH_RESERVED where the platform or a language lives at that address.</summary>
    public static Error? Check(string path, IReadOnlyCollection<string> locales)
    {
        if (path == Home) return null;
        var first = path.TrimStart('/').Split('/')[0];
        if (IsReserved(first, locales)) return Error.Conflict("PATH_RESERVED", $"The address /{first} belongs to the platform. Choose another one.", "path");
        return IsWellFormed(path) ? null : Invalid;
    }

    private static Error Invalid => Error.Invalid("PATH_INVALID", $"Write a path such as /about or /events/summer: a-z, 0-9 and hyphens, at most {MaxLength} characters.", "path");

    // Every two-letter segment is, or may become, a language's address; longer tags only where the brand writes them, so that /to-go stays free.
    private static bool IsReserved(string segment, IReadOnlyCollection<string> locales) =>
        Reserved.Contains(segment)
        || (segment.Length == 2 && segment.All(char.IsAsciiLetter))
        || locales.Contains(segment, StringComparer.OrdinalIgnoreCase);
}
