using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Content.Application.Site;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Content.Api;

internal sealed class ContentEntryType : ObjectType<EntryDraftView>
{
    public ContentEntryType()
        : base("ContentEntry", "An entry of one of the brand's content types, as its editors see it.")
    {
        GlobalId(e => e.Id);
        Field("type", AccessRule.May(Permission.EditContent), "Name of its content type.", e => e.Type);
        Field("typedId", AccessRule.May(Permission.EditContent), "Its id in the brand's own schema, as references hold it.", e => new GlobalId(e.Type, e.Id));
        Field("title", AccessRule.May(Permission.EditContent), "What editors call it: its first text, in the brand's main language.", e => e.Title);
        Field("values", AccessRule.May(Permission.EditContent), "The draft: values by field, texts with languages as an object by language, references as ids, blocks with `$component`, page blocks as `savePageDraft` takes them.", e => new Json(e.Values));
        Optional("liveValues", AccessRule.May(Permission.EditContent), "What the public sees; null while it sees nothing. The texts of page blocks have their HTML beside.", e => e.LiveValues is null ? null : new Json(e.LiveValues));
        Field("version", AccessRule.May(Permission.EditContent), "Grows with every save.", e => e.Version);
        Field("isPublished", AccessRule.May(Permission.EditContent), "Whether the public sees it.", e => e.IsPublished);
        Field("hasUnpublishedChanges", AccessRule.May(Permission.EditContent), "Whether the draft says something else than what the public sees.", e => e.HasUnpublishedChanges);
        Field("changedAt", AccessRule.May(Permission.EditContent), "When it was saved last.", e => e.ChangedAt);
        Optional("publishedAt", AccessRule.May(Permission.EditContent), "When it was published last; null while it is not.", e => e.PublishedAt);
        OptionalAsync("path", AccessRule.May(Permission.EditContent), "Where the site shows what is published of it; null while it has no page.", (e, c) => c.ReadAsync<EntryAddresses, string?>(r => r.OfAsync(e, c.Cancelled)));
        FieldAsync("history", AccessRule.May(Permission.EditContent), "Its last 100 versions, newest first.", (e, c) => c.ReadAsync<GetEntries, IReadOnlyList<EntryVersionView>>(r => r.HistoryAsync(e.Id, c.Cancelled)));
    }
}

internal sealed class ContentEntryCountsType : ObjectType<EntryCountsView>
{
    public ContentEntryCountsType()
        : base("ContentEntryCounts", "How many entries there are in each state.")
    {
        Field("draft", AccessRule.Inherited, "Those of which the public sees nothing.", c => c.Draft);
        Field("published", AccessRule.Inherited, "Those of which the public sees what the draft says.", c => c.Published);
        Field("changed", AccessRule.Inherited, "Those whose drafts say something else than what the public sees.", c => c.Changed);
    }
}

internal sealed class ContentEntryVersionType : ObjectType<EntryVersionView>
{
    public ContentEntryVersionType()
        : base("ContentEntryVersion", "One saved version of an entry.")
    {
        Field("version", AccessRule.Inherited, "Its number.", v => v.Version);
        Field("savedAt", AccessRule.Inherited, "When it was saved.", v => v.SavedAt);
        Field("author", AccessRule.Inherited, "Who saved it: `user:…`, `key:…` or `system`.", v => v.Author);
        Optional("authorName", AccessRule.Inherited, "The author's name, while he works for the brand.", v => v.AuthorName);
        Field("isPublished", AccessRule.Inherited, "Whether this version went before the public.", v => v.IsPublished);
        Field("values", AccessRule.Inherited, "Its values.", v => new Json(v.Values));
    }
}

internal sealed class PublishedEntryType : ObjectType<PublishedEntryView>
{
    public PublishedEntryType()
        : base("PublishedContentEntry", "An entry after its publication, or the end of it, and the receipt of what that replaced.")
    {
        Field("entry", AccessRule.Inherited, "The entry.", p => p.Entry);
        Field("receiptId", AccessRule.Inherited, "The receipt that will tell which pages were replaced: `publishReceipt`.", p => new GlobalId("PublishReceipt", p.ReceiptId));
    }
}
