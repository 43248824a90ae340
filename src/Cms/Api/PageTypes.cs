using FoodSaaS.Cms.Application.Pages;
using FoodSaaS.Cms.Content.Application.Site;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Api;

internal sealed class PageType : ObjectType<PageView>
{
    public PageType()
        : base(PageIds.Live, "A page of the brand's site as the public sees it.")
    {
        GlobalId(p => p.Id);
        Field("path", AccessRule.Inherited, "Its address on the site: `/`, `/about`, `/events/summer`.", p => p.Path);
        Field("title", AccessRule.Inherited, "Its title, in the answer's language.", p => p.Title);
        Optional("description", AccessRule.Inherited, "What search engines show, in the answer's language.", p => p.Description);
        Field("blocks", AccessRule.Inherited, "Its content, in order.", p => p.Blocks);
        Field("publishedAt", AccessRule.Inherited, "When this version went live; for the preview of a page that never did, when its draft was saved.", p => p.PublishedAt);
        Optional("entry", AccessRule.Inherited, "What the page of an entry says besides; null for other pages.", p => p.Entry);
    }
}

internal sealed class PageEntryType : ObjectType<PageEntryView>
{
    public PageEntryType()
        : base("PageEntry", "What the page of an entry says besides. The fields of its type are taken by kind: the first text is the title, the second the description, the first picture and the first day are these; the others are blocks, in order.")
    {
        Optional("day", AccessRule.Inherited, "The first day of the entry's fields.", e => e.Day);
        Optional("image", AccessRule.Inherited, "The first picture of the entry's fields.", e => e.Image);
        Field("listPath", AccessRule.Inherited, "The address of the page that lists the entries of its type.", e => e.ListPath);
        Field("listTitle", AccessRule.Inherited, "The title of that page, in the answer's language.", e => e.ListTitle);
    }
}

internal sealed class EntryPageType : ObjectType<EntryPageView>
{
    public EntryPageType()
        : base("EntryPage", "The address of a page that content types give the site.")
    {
        Field("path", AccessRule.Inherited, "Its address, the same in every language.", p => p.Path);
        Field("publishedAt", AccessRule.Inherited, "When the entry was published last; of a list, the last of its entries.", p => p.PublishedAt);
    }
}

internal sealed class PageDraftType : ObjectType<PageDraftView>
{
    public PageDraftType()
        : base(PageIds.Draft, "A page as its editors see it.")
    {
        GlobalId(p => p.Id);
        Field("path", AccessRule.Inherited, "Its address once this draft is published.", p => p.Path);
        Field("titleTranslations", AccessRule.Inherited, "Its title in every language.", p => p.Title.ToTranslations()).Sized(FieldCost.Languages);
        Field("descriptionTranslations", AccessRule.Inherited, "What search engines show, in every language.", p => p.Description.ToTranslations()).Sized(FieldCost.Languages);
        Field("blocks", AccessRule.Inherited, "The tree of blocks as JSON text, in the form that `savePageDraft` takes.", p => p.Blocks);
        Field("version", AccessRule.Inherited, "Grows by one with every save; name it when you save or publish.", p => p.Version);
        Field("isPublished", AccessRule.Inherited, "Whether the public sees the page, in whatever version.", p => p.IsPublished);
        Field("hasUnpublishedChanges", AccessRule.Inherited, "Whether publishing would change what the public sees.", p => p.HasUnpublishedChanges);
        Optional("publishedAt", AccessRule.Inherited, "When the live version went live.", p => p.PublishedAt);
        FieldAsync("history", AccessRule.Inherited, $"Its last {GetPageDraft.HistoryLength} versions, newest first.", (p, c) => c.ReadAsync<GetPageDraft, IReadOnlyList<PageVersionView>>(g => g.HistoryAsync(p.Id, c.Cancelled)));
        FieldAsync("preview", AccessRule.Inherited, "The draft as the public would see it, in the answer's language.", (p, c) => c.ReadAsync<PageComposer, PageView>(g => g.ComposeAsync(p.Content, c.Locale, c.Cancelled)));
    }
}

internal sealed class PageVersionType : ObjectType<PageVersionView>
{
    public PageVersionType()
        : base("PageVersion", "One saved version of a page.")
    {
        Field("version", AccessRule.Inherited, "The version; `restorePageVersion` takes it.", v => v.Version);
        Field("savedAt", AccessRule.Inherited, "When it was saved.", v => v.SavedAt);
        Field("author", AccessRule.Inherited, "Who saved it: `user:…`, `key:…` or `system`.", v => v.Author);
        Optional("authorName", AccessRule.Inherited, "Their name: a person's or an API key's; null where they do not work for the brand any more.", v => v.AuthorName);
        Field("isPublished", AccessRule.Inherited, "Whether this save put the page before the public.", v => v.IsPublished);
    }
}

internal sealed class PublishedPageType : ObjectType<PublishedPageView>
{
    public PublishedPageType()
        : base("PublishedPage", "What publishing gives.")
    {
        Field("page", AccessRule.Inherited, "The page.", p => p.Page);
        Field("receiptId", AccessRule.Inherited, "The receipt that will say which pages were replaced, and when: `publishReceipt(id)`.", p => new GlobalId("PublishReceipt", p.ReceiptId));
    }
}

internal sealed class PagePublicationType : ObjectType<PagePublicationView>
{
    public PagePublicationType()
        : base("PagePublication", "A page went live, or a new version of it.")
    {
        Field("publishedAt", AccessRule.Inherited, "When.", p => p.PublishedAt);
        FieldAsync("page", AccessRule.Inherited, "The page as it is live now.", async (p, c) =>
            await c.ReadAsync<GetPage, PageView?>(g => g.ByIdAsync(p.PageId, c.Locale, c.Cancelled))
            ?? throw new InvalidOperationException("The page was taken from the public since."));
    }
}
