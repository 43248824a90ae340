using FoodSaaS.Cms.Application.Links;
using FoodSaaS.Cms.Application.Pages;
using FoodSaaS.Cms.Application.Previews;
using FoodSaaS.Cms.Application.Themes;
using FoodSaaS.Cms.Content.Application.Site;
using FoodSaaS.Cms.Domain.Themes;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Api;

internal static class CmsQueries
{
    public static void Add(SchemaParts schema)
    {
        schema.AddOptionalQuery("page", AccessRule.Public, "A published page, or null: one of the brand's pages, an entry of a content type that has pages, or the list of its entries.", c => At(c, c.Argument<string>("path")),
            Argument.Required<string>("path", "Its address on the site: `/`, `/about`, `/events/summer`."));
        schema.AddConnection<PageView>("pages", AccessRule.Public, "The published pages that are no entries, by address.", (slice, c) =>
            c.ReadAsync<ListPages, Connection<PageView>>(g => g.ExecuteAsync(slice, c.Locale, c.Cancelled)));
        schema.AddConnection<EntryPageView>("entryPages", AccessRule.Public, "The addresses of the pages that content types give the site: lists that have entries, then entries.", (slice, c) =>
            c.ReadAsync<ListEntryPages, Connection<EntryPageView>>(g => g.ExecuteAsync(slice, c.Cancelled)));
        schema.AddQuery("navigation", AccessRule.Public, "The links on every page.", c => c.ReadAsync<GetNavigation, NavigationView>(g => g.ExecuteAsync(c.Cancelled)));
        schema.AddQuery("theme", AccessRule.Public, "How the brand's site looks.", c => c.ReadAsync<GetTheme, ThemeView>(g => g.ExecuteAsync(c.Locale, c.Cancelled)));
        schema.AddQuery("themePresets", AccessRule.Open, "The ready-made looks that a brand can start from.", _ => Task.FromResult(ThemePreset.All));
        schema.AddConnection<PageDraftView>("pageDrafts", AccessRule.May(Permission.EditContent), "All pages as their editors see them, by address.", (slice, c) =>
            c.ReadAsync<GetPageDraft, Connection<PageDraftView>>(g => g.AllAsync(slice, c.Cancelled)));
        schema.AddOptionalQuery("pageDraft", AccessRule.May(Permission.EditContent), "A page as its editors see it, or null.", c => Draft(c, c.Argument<GlobalId>("id")),
            Argument.Required<GlobalId>("id", "The id of a page, of its draft or of its `ContentEntry`."));
        schema.AddOptionalQuery("previewPage", AccessRule.Public, "The draft that a preview link is for; null where the link is forged, older than 30 minutes or another brand's.", c =>
            c.ReadAsync<GetPreviewPage, PageView?>(g => g.ExecuteAsync(c.Argument<string>("token"), c.Cancelled)),
            Argument.Required<string>("token", "The last part of the preview link."));
        schema.Node<PageView>(PageIds.Live, async (id, c) =>
            await c.ReadAsync<GetPage, PageView?>(g => g.ByIdAsync(id, c.Locale, c.Cancelled)) ?? await c.ReadAsync<GetEntryPage, PageView?>(g => g.ByIdAsync(id, c.Locale, c.Cancelled)));
        // Whoever may not edit learns nothing of drafts, not even that they are there.
        schema.Node<PageDraftView>(PageIds.Draft, (id, c) =>
            AccessRule.May(Permission.EditContent).Allows(c.Viewer) ? Draft(c, new GlobalId(PageIds.Draft, id)) : Task.FromResult<PageDraftView?>(null));
    }

    private static async Task<PageView?> At(FieldContext c, string path) =>
        await c.ReadAsync<GetPage, PageView?>(g => g.AtAsync(path, c.Locale, c.Cancelled)) ?? await c.ReadAsync<GetEntryPage, PageView?>(g => g.AtAsync(path, c.Locale, c.Cancelled));

    private static Task<PageDraftView?> Draft(FieldContext c, GlobalId id) => PageIds.MayBe(id)
        ? c.ReadAsync<GetPageDraft, PageDraftView?>(g => g.ByIdAsync(id.Id, c.Cancelled))
        : Task.FromResult<PageDraftView?>(null);
}
