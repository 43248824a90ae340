using FoodSaaS.Cms.Application.Pages;
using FoodSaaS.Cms.Application.Previews;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using static FoodSaaS.Shared.ErrorKind;

namespace FoodSaaS.Cms.Api;

internal static class PageMutations
{
    private static readonly AccessRule Edit = AccessRule.May(Permission.EditContent);
    private static readonly AccessRule Share = AccessRule.MayOneself(Permission.EditContent);
    private static readonly AccessRule Publish = AccessRule.May(Permission.PublishContent);

    public static void Add(SchemaParts schema)
    {
        schema.AddMutation<CreatePageInput, PageDraftView>(
            "createPage", Edit, "Makes a page, empty and unpublished. Errors: PATH_INVALID, PATH_RESERVED, PATH_TAKEN, TEXT_MISSING, TEXT_TOO_LONG, LOCALE_UNKNOWN, TOO_MANY_PAGES (200).",
            "page", "The new page.", [InvalidInput, Conflict, LimitExceeded],
            (input, c) => c.WriteAsync<CreatePage, PageDraftView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<SavePageDraftInput, PageDraftView>(
            "savePageDraft", Edit, "Saves a page's draft. Errors: PAGE_UNKNOWN, STALE_VERSION, HOME_PAGE_NEEDED, those of `createPage`, and those of blocks, each with the path of its field: BLOCKS_UNREADABLE, BLOCK_TYPE_UNKNOWN, HREF_REFUSED, ID_INVALID, TEXT_TOO_LONG, TOO_MANY_BLOCKS, BLOCKS_TOO_DEEP …",
            "page", "The page.", [InvalidInput, NotFound, Conflict, LimitExceeded],
            (input, c) => c.WriteAsync<SavePageDraft, PageDraftView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<PublishPageInput, PublishedPageView>(
            "publishPage", Publish, "Puts a page's draft before the public. Errors: PAGE_UNKNOWN, STALE_VERSION, PATH_TAKEN, and what an unfinished draft lacks: TEXT_MISSING, HREF_MISSING, PICTURES_MISSING.",
            "published", "The page and its receipt.", [InvalidInput, NotFound, Conflict],
            (input, c) => c.WriteAsync<PublishPage, PublishedPageView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<UnpublishPageInput, PageDraftView>(
            "unpublishPage", Publish, "Takes a page from the public. Errors: PAGE_UNKNOWN, HOME_PAGE_NEEDED, NOT_PUBLISHED.",
            "page", "The page.", [NotFound, Conflict],
            (input, c) => c.WriteAsync<UnpublishPage, PageDraftView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<RestorePageVersionInput, PageDraftView>(
            "restorePageVersion", Edit, "Makes an earlier version of a page its draft. Errors: PAGE_UNKNOWN, VERSION_UNKNOWN, STALE_VERSION.",
            "page", "The page.", [NotFound, Conflict],
            (input, c) => c.WriteAsync<RestorePageVersion, PageDraftView>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<DeletePageInput, GlobalId>(
            "deletePage", Publish, "Removes a page with its versions. Errors: PAGE_UNKNOWN, HOME_PAGE_NEEDED, ENTRY_REFERENCED (names the entries that refer to it).",
            "deletedId", "The id of the page that is gone.", [NotFound, Conflict],
            (input, c) => c.WriteAsync<DeletePage, GlobalId>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<CreatePreviewLinkInput, PreviewLinkView>(
            "createPreviewLink", Share, "Makes a link that shows a page's draft for 30 minutes. Errors: PAGE_UNKNOWN, LOCALE_UNKNOWN.",
            "link", "The link.", [InvalidInput, NotFound],
            (input, c) => c.WriteAsync<CreatePreviewLink, PreviewLinkView>(u => u.ExecuteAsync(input, c.Cancelled)));
    }
}
