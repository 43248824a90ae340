using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Cms.Domain.Pages;

/// <summary>
/// A page of the brand's site: the draft that editors work on and, while it is published, what the public sees. The two touch at <see cref="Publish"/> only. It follows the entry of the
/// same id, in whose transactions it is written; whatever finds pages finds them here.
/// </summary>
internal sealed class Page : Aggregate, IHaveHistory, IHaveCacheTags
{
    /// <summary>The cache tag of which pages are live, and where.</summary>
    public const string ListTag = "pages";

    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    private Page()
    {
    }

    /// <param name="id">That of the entry whose page it is; a new one where the entry follows.</param>
    public Page(string path, PageDocument draft, Instant now, Guid? id = null)
    {
        if (id is { } given) Id = given;
        Path = path;
        Draft = draft;
        ChangedAt = now;
        FollowedVersion = NextVersion;
    }

    /// <summary>Where the page will be once it is published; see <see cref="PagePath"/>.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Where the public finds it now; null while it is not published.</summary>
    public string? LivePath { get; private set; }

    public PageDocument Draft { get; private set; } = null!;

    public PageDocument? Live { get; private set; }

    public Instant? PublishedAt { get; private set; }

    public Instant ChangedAt { get; private set; }

    /// <summary>The version at which the page said what its entry says. Another one than its own, or none, was written by a release that knew no entries of pages.</summary>
    public int? FollowedVersion { get; private set; }

    public bool IsFollowing => FollowedVersion == Version;

    public bool IsPublished => Live is not null;

    public bool IsHome => Path == PagePath.Home || LivePath == PagePath.Home;

    public bool HasUnpublishedChanges => Live is null || Path != LivePath || !Draft.SaysSameAs(Live);

    /// <summary>The version that the next save will give.</summary>
    public int NextVersion => Version + 1;

    public IEnumerable<string> CacheTags => _changed;

    public static string Tag(Guid id) => $"page:{id:N}";

    public object Snapshot() => new { Path, LivePath, Draft, Live = Live?.Source(), PublishedAt };

    public void Edit(string path, PageDocument draft, Instant now)
    {
        Path = path;
        Draft = draft;
        ChangedAt = now;
        FollowedVersion = NextVersion;
    }

    public void Publish(Instant now)
    {
        TouchLive(movesInList: LivePath != Path);
        Live = Draft.Rendered();
        LivePath = Path;
        PublishedAt = now;
        ChangedAt = now;
        FollowedVersion = NextVersion;
        Raise(new PagePublished(Id, NextVersion));
    }

    public void Unpublish(Instant now)
    {
        TouchLive(movesInList: true);
        Live = null;
        LivePath = null;
        PublishedAt = null;
        ChangedAt = now;
        FollowedVersion = NextVersion;
    }

    /// <summary>To be called before the page is removed: readers of the live page hear of it.</summary>
    public void Retire()
    {
        if (IsPublished) TouchLive(movesInList: true);
    }

    private void TouchLive(bool movesInList)
    {
        _changed.Add(Tag(Id));
        if (movesInList) _changed.Add(ListTag);
    }
}
