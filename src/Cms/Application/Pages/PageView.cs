using FoodSaaS.Cms.Domain.Pages;
using NodaTime;

namespace FoodSaaS.Cms.Application.Pages;

/// <summary>A page as a reader of one language sees it.</summary>
internal sealed record PageView(Guid Id, string Path, string Title, string? Description, IReadOnlyList<BlockView> Blocks, Instant PublishedAt);

/// <summary>What a page view is made from.</summary>
internal sealed record PageContent(Guid Id, string Path, PageDocument Document, Instant PublishedAt)
{
    /// <summary>The draft, as if it were published now.</summary>
    public static PageContent OfDraft(Page page) => new(page.Id, page.Path, page.Draft, page.PublishedAt ?? page.ChangedAt);
}
