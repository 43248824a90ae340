using FoodSaaS.Cms.Domain.Pages;
using NodaTime;

namespace FoodSaaS.Cms.Application.Pages;

/// <summary>A page as a reader of one language sees it.</summary>
/// <param name="Entry">What an entry's page says besides; null where the page is none.</param>
internal sealed record PageView(Guid Id, string Path, string Title, string? Description, IReadOnlyList<BlockView> Blocks, Instant PublishedAt, PageEntryView? Entry = null);

/// <summary>What a page view is made from.</summary>
internal sealed record PageContent(Guid Id, string Path, PageDocument Document, Instant PublishedAt)
{
    /// <summary>The draft, as if it were published now.</summary>
    public static PageContent OfDraft(Page page) => new(page.Id, page.Path, page.Draft, page.PublishedAt ?? page.ChangedAt);
}
