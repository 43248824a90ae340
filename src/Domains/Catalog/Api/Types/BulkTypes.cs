using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Bulk;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api.Types;

internal sealed class BulkEditType : ObjectType<BulkEditView>
{
    public BulkEditType()
        : base("BulkEdit", "A change of many dishes.")
    {
        Field("changes", AccessRule.Inherited, "The dishes that it changes.", e => e.Changes);
        Field("unchanged", AccessRule.Inherited, "How many are just so already.", e => e.Unchanged);
        Field("fingerprint", AccessRule.Inherited, "Names this very change of the menu as it stands: given back, nothing else is done, and nothing twice.", e => e.Fingerprint);
        Field("isDone", AccessRule.Inherited, "False after a dry run.", e => e.IsDone);
    }
}

internal sealed class ItemEditType : ObjectType<ItemEditView>
{
    public ItemEditType()
        : base("ItemEdit", "What becomes of one dish.")
    {
        Field("itemId", AccessRule.Inherited, "The dish.", e => new GlobalId(TypedIds.Item, e.ItemId));
        Field("name", AccessRule.Inherited, "Its name in the language of the answer.", (e, r) => r.Text(e.Name));
        Field("aspects", AccessRule.Inherited, "What changes of it.", e => e.Aspects);
        Field("prices", AccessRule.Inherited, "Its prices that change.", e => e.Prices).Sized(2);
    }
}

internal sealed class PriceEditType : ObjectType<PriceEditView>
{
    public PriceEditType()
        : base("PriceEdit", "One price before and after.")
    {
        Field("sizeId", AccessRule.Inherited, "The size.", p => new GlobalId(TypedIds.ItemSize, p.SizeId));
        Optional("size", AccessRule.Inherited, "The size's name in the language of the answer; null where it has none.", (p, r) => r.TextOrNull(p.SizeName));
        Optional("service", AccessRule.Inherited, "The service whose own price it is; null for the base price.", p => p.Service);
        Field("before", AccessRule.Inherited, "What it was.", p => p.Before);
        Field("after", AccessRule.Inherited, "What it becomes.", p => p.After);
    }
}
