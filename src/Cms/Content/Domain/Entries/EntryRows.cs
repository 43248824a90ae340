using FoodSaaS.Tenancy.Freshness;
using NodaTime;

namespace FoodSaaS.Cms.Content.Domain.Entries;

/// <summary>Which of an entry's two documents something belongs to.</summary>
internal enum EntryStatus
{
    Draft,
    Live,
}

/// <summary>A saved version of an entry's draft.</summary>
internal sealed class EntryVersion : IBehindTheScenes
{
    public Guid EntryId { get; init; }

    public int Version { get; init; }

    public required string Document { get; init; }

    public Instant SavedAt { get; init; }

    public required string Author { get; init; }

    /// <summary>Whether this version went before the public.</summary>
    public bool IsPublished { get; init; }

    public static EntryVersion Of(Entry entry, string author, bool isPublished) => new()
    {
        EntryId = entry.Id,
        Version = entry.NextVersion,
        Document = entry.Draft,
        SavedAt = entry.ChangedAt,
        Author = author,
        IsPublished = isPublished,
    };
}

/// <summary>A value that an entry is found by; see <see cref="IndexedValue"/>.</summary>
internal sealed class EntryValue : IBehindTheScenes
{
    public Guid EntryId { get; init; }

    public EntryStatus Status { get; init; }

    public required string Type { get; init; }

    public required string Field { get; init; }

    public required string Locale { get; init; }

    public int Position { get; init; }

    public string? Text { get; init; }

    public double? Number { get; init; }

    public Instant? Time { get; init; }
}

/// <summary>A slug that an entry has, in its draft or before the public: nobody else of its type may have it meanwhile.</summary>
internal sealed class EntrySlug : IBehindTheScenes
{
    public required string Type { get; init; }

    public required string Field { get; init; }

    public required string Locale { get; init; }

    public required string Slug { get; init; }

    public Guid EntryId { get; init; }
}

/// <summary>One entry names another; the database keeps the other from going.</summary>
internal sealed class EntryReference : IBehindTheScenes
{
    public Guid EntryId { get; init; }

    public EntryStatus Status { get; init; }

    public required string Field { get; init; }

    public Guid TargetId { get; init; }
}
