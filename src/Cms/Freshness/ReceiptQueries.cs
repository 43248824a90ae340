using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Freshness;

internal static class ReceiptQueries
{
    public static void Add(SchemaParts schema)
    {
        schema.Type<PublishReceiptView, PublishReceiptType>().Type<ReplacedPageView, ReplacedPageType>();
        schema.AddConnection<PublishReceiptView>(
            "publishReceipts", AccessRule.Staff, "What recent changes replaced on the site, newest first.", (page, c) => c.ReadAsync<GetReceipts, Connection<PublishReceiptView>>(r => r.ListAsync(page, c.Cancelled)));
        schema.AddOptionalQuery(
            "publishReceipt",
            AccessRule.Staff,
            "What one change replaced on the site; null until its handling began.",
            c => c.Argument<GlobalId>("id") is { Type: "PublishReceipt" } id ? c.ReadAsync<GetReceipts, PublishReceiptView?>(r => r.FindAsync(id.Id, c.Cancelled)) : Task.FromResult<PublishReceiptView?>(null),
            Argument.Required<GlobalId>("id", "Id of the receipt, as the publishing mutation answered it."));
        schema.Node<PublishReceiptView>("PublishReceipt", (id, c) => c.ReadAsync<GetReceipts, PublishReceiptView?>(r => r.FindAsync(id, c.Cancelled)));
    }
}

internal sealed class PublishReceiptType : ObjectType<PublishReceiptView>
{
    public PublishReceiptType()
        : base("PublishReceipt", "Proof of what one change replaced on the site, and when.")
    {
        GlobalId(r => r.Id);
        Field("cause", AccessRule.Staff, "What was done, in words.", r => r.Cause);
        Field("createdAt", AccessRule.Staff, "When the change was handled.", r => r.CreatedAt);
        Field("state", AccessRule.Staff, "Whether every cache has been told.", r => r.State);
        Field("keysChecked", AccessRule.Staff, "Cached answers that were made again to see whether they differ.", r => r.KeysChecked);
        Field("keysChanged", AccessRule.Staff, "Cached answers that did differ.", r => r.KeysChanged);
        Field("pages", AccessRule.Staff, "The pages replaced, a row each node.", r => r.Pages);
    }
}

internal sealed class ReplacedPageType : ObjectType<ReplacedPageView>
{
    public ReplacedPageType()
        : base("ReplacedPage", "One page that a change replaced on one node.")
    {
        Field("route", AccessRule.Staff, "Path of the page, without the language.", p => p.Route);
        Optional("locale", AccessRule.Staff, "Language of the page, BCP 47.", p => p.Locale);
        Field("node", AccessRule.Staff, "The node that held it.", p => p.Node);
        Field("invalidatedAt", AccessRule.Staff, "When its caches were told.", p => p.InvalidatedAt);
        Optional("freshAt", AccessRule.Staff, "Since when the new page is kept and the old one cannot be served; null where it is made at the next visit.", p => p.FreshAt);
    }
}
