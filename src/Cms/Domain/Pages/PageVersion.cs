using NodaTime;

namespace FoodSaaS.Cms.Domain.Pages;

/// <summary>One saved version of a page from before pages were entries; since then their entries keep versions.</summary>
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
}
