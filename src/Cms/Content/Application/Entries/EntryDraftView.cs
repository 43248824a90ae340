using FoodSaaS.Cms.Content.Domain.Entries;
using NodaTime;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>An entry as its editors see it.</summary>
/// <param name="Values">The draft, canonical JSON.</param>
/// <param name="LiveValues">What the public sees; null while it sees nothing.</param>
internal sealed record EntryDraftView(
    Guid Id, string Type, string Title, string Values, string? LiveValues, int Version, bool HasUnpublishedChanges, Instant ChangedAt, Instant? PublishedAt)
{
    public bool IsPublished => LiveValues is not null;

    public static EntryDraftView Of(Entry entry) => new(
        entry.Id, entry.Type, entry.Title, entry.Draft, entry.Live, entry.Version, entry.HasUnpublishedChanges, entry.ChangedAt, entry.PublishedAt);
}

/// <summary>How many entries there are in each state.</summary>
internal sealed record EntryCountsView(int Draft, int Published, int Changed);

/// <summary>One line of an entry's history.</summary>
internal sealed record EntryVersionView(int Version, Instant SavedAt, string Author, string? AuthorName, bool IsPublished, string Values);

/// <summary>What publishing gives.</summary>
internal sealed record PublishedEntryView(EntryDraftView Entry, Guid ReceiptId);
