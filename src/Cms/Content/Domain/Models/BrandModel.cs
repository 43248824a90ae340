using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Cms.Content.Domain.Models;

/// <summary>A brand's content types: the draft that is being worked on, and what its schema follows now.</summary>
internal sealed class BrandModel : Aggregate, IHaveCacheTags
{
    /// <summary>Every answer about content depends on it.</summary>
    public const string Tag = "content-model";

    /// <summary>One a brand.</summary>
    public static readonly Guid OnlyId = new("01890000-0000-7000-8000-00000000a003");

    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    private BrandModel()
    {
    }

    public BrandModel(ModelDefinition draft, Instant now)
    {
        Id = OnlyId;
        Draft = draft.Write();
        ChangedAt = now;
    }

    public string Draft { get; private set; } = "";

    /// <summary>Empty until the first publication.</summary>
    public string Published { get; private set; } = "";

    public Instant? PublishedAt { get; private set; }

    public Instant ChangedAt { get; private set; }

    public bool HasUnpublishedChanges => Draft != Published;

    public int NextVersion => Version + 1;

    public IEnumerable<string> CacheTags => _changed;

    public void Edit(ModelDefinition draft, Instant now)
    {
        Draft = draft.Write();
        ChangedAt = now;
    }

    /// <summary>Both get the type of the site's pages, and nothing else that is being worked on.</summary>
    public void GiveSiteType(ModelDefinition published, ModelDefinition draft, Instant now)
    {
        (Published, Draft) = (published.Write(), draft.Write());
        PublishedAt ??= now;
        ChangedAt = now;
        _changed.Add(Tag);
    }

    public void Publish(Instant now)
    {
        Published = Draft;
        PublishedAt = now;
        ChangedAt = now;
        _changed.Add(Tag);
    }
}

/// <summary>A definition that the brand's schema followed at some time; nodes that still serve it find it here.</summary>
internal sealed class ModelVersion : FoodSaaS.Tenancy.Freshness.IBehindTheScenes
{
    public int Version { get; init; }

    public required string Hash { get; init; }

    public required string Definition { get; init; }

    public Instant PublishedAt { get; init; }

    public required string Author { get; init; }
}
