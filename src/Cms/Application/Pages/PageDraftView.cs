using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Cms.Application.Pages;

/// <summary>A page as its editors see it.</summary>
internal sealed record PageDraftView(
    Guid Id, string Path, LocalizedText Title, LocalizedText Description, string Blocks, int Version, bool HasUnpublishedChanges, Instant? PublishedAt, PageContent Content)
{
    public bool IsPublished => PublishedAt is not null;

    public static PageDraftView Of(Page page) => new(
        page.Id, page.Path, page.Draft.Title, page.Draft.Description, BlockJson.Write(page.Draft.Blocks), page.Version, page.HasUnpublishedChanges, page.PublishedAt, PageContent.OfDraft(page));
}

/// <summary>One line of a page's history.</summary>
internal sealed record PageVersionView(int Version, Instant SavedAt, string Author, string? AuthorName, bool IsPublished);

/// <summary>What publishing gives.</summary>
internal sealed record PublishedPageView(PageDraftView Page, Guid ReceiptId);
