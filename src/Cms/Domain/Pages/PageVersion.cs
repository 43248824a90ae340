using NodaTime;

namespace FoodSaaS.Cms.Domain.Pages;

/// <summary>One saved version of a page, kept for its editors to look back at and restore.</summary>
internal sealed class PageVersion
{
    public required Guid PageId { get; init; }

    public required int Version { get; init; }

    public required PageDocument Document { get; init; }

    public required Instant SavedAt { get; init; }

    /// <summary>Who saved it, as history rows write it.</summary>
    public required string Author { get; init; }

    /// <summary>Whether this save put the document before the public.</summary>
    public required bool IsPublished { get; init; }

    /// <summary>The row that belongs to the page's next save.</summary>
    public static PageVersion Of(Page page, string author, bool isPublished) => new()
    {
        PageId = page.Id,
        Version = page.NextVersion,
        Document = page.Draft,
        SavedAt = page.ChangedAt,
        Author = author,
        IsPublished = isPublished,
    };
}
