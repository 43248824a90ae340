using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Cms.Content.Domain.Entries;

/// <summary>An entry of a content type: the draft that editors work on and, while it is published, what the public sees. The two touch at <see cref="Publish"/> only.</summary>
internal sealed class Entry : Aggregate, IHaveCacheTags
{
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    private Entry()
    {
    }

    /// <param name="id">That of the page that it is to be; a new one where it is none.</param>
    public Entry(string type, ReadEntry draft, Instant now, Guid? id = null)
    {
        if (id is { } given) Id = given;
        Type = type;
        Draft = draft.Json;
        Title = draft.Title;
        ChangedAt = now;
    }

    /// <summary>Name of the content type.</summary>
    public string Type { get; private set; } = "";

    /// <summary>What editors call it, from the draft.</summary>
    public string Title { get; private set; } = "";

    public string Draft { get; private set; } = "{}";

    public string? Live { get; private set; }

    public Instant? PublishedAt { get; private set; }

    public Instant ChangedAt { get; private set; }

    /// <summary>Whether the draft says something else than what the public sees.</summary>
    public bool HasUnpublishedChanges { get; private set; } = true;

    public bool IsPublished => Live is not null;

    /// <summary>The version that the next save will give.</summary>
    public int NextVersion => Version + 1;

    public IEnumerable<string> CacheTags => _changed;

    public static string Tag(Guid id) => $"entry:{id:N}";

    /// <summary>The tag of which entries of a type the public sees, and in what order.</summary>
    public static string ListTag(string type) => $"entries:{type}";

    public void Edit(ReadEntry draft, Instant now)
    {
        Draft = draft.Json;
        Title = draft.Title;
        ChangedAt = now;
        HasUnpublishedChanges = true;
    }

    public void Publish(ReadEntry draft, Instant now)
    {
        TouchLive();
        Draft = draft.Json;
        Live = draft.LiveJson();
        PublishedAt = now;
        ChangedAt = now;
        HasUnpublishedChanges = false;
        Raise(new EntryPublished(Id, NextVersion));
    }

    public void Unpublish(Instant now)
    {
        TouchLive();
        Live = null;
        PublishedAt = null;
        ChangedAt = now;
        HasUnpublishedChanges = true;
    }

    /// <summary>Says what its page says, which was written past it. Nothing goes live by that: it is live already.</summary>
    public void Adopt(ReadEntry draft, ReadEntry? live, Instant? publishedAt, Instant changedAt, bool hasUnpublishedChanges)
    {
        TouchLive();
        (Draft, Title, Live) = (draft.Json, draft.Title, live?.LiveJson());
        (PublishedAt, ChangedAt, HasUnpublishedChanges) = (publishedAt, changedAt, hasUnpublishedChanges);
    }

    /// <summary>To be called before the entry is removed: readers of what was live hear of it.</summary>
    public void Retire()
    {
        if (IsPublished) TouchLive();
    }

    private void TouchLive()
    {
        _changed.Add(Tag(Id));
        _changed.Add(ListTag(Type));
    }
}
