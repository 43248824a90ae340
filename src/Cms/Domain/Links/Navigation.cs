using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Cms.Domain.Links;

/// <summary>One entry of the site's navigation.</summary>
internal sealed record NavigationLink(LocalizedText Label, string Href);

/// <summary>The links at the head and at the foot of every page; one a brand.</summary>
internal sealed class Navigation : Aggregate, IHaveHistory, IHaveCacheTags
{
    public const string Tag = "navigation";

    /// <summary>The id of every brand's navigation: with the tenant before it in the key, there can be only one each.</summary>
    public static readonly Guid OnlyId = new("01890000-0000-7000-8000-00000000a001");

    private Navigation()
    {
    }

    public Navigation(IReadOnlyList<NavigationLink> header, IReadOnlyList<NavigationLink> footer, Instant now)
    {
        Id = OnlyId;
        Arrange(header, footer, now);
    }

    public IReadOnlyList<NavigationLink> Header { get; private set; } = [];

    public IReadOnlyList<NavigationLink> Footer { get; private set; } = [];

    public Instant ChangedAt { get; private set; }

    public IEnumerable<string> CacheTags => [Tag];

    public object Snapshot() => new { Header, Footer };

    public void Arrange(IReadOnlyList<NavigationLink> header, IReadOnlyList<NavigationLink> footer, Instant now)
    {
        Header = header;
        Footer = footer;
        ChangedAt = now;
    }
}
