using FoodSaaS.Catalog.Application;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api;

internal sealed class MenuChangeType : ObjectType<MenuChanged>
{
    public MenuChangeType()
        : base("MenuChange", "Something that diners see of the menu changed.")
    {
        Field("changedAt", AccessRule.Inherited, "When it changed.", c => c.ChangedAt);
        Field("version", AccessRule.Inherited, "Larger for a later change. A reader that was away reads `menu` again.", c => c.ChangedAt.ToUnixTimeTicks());
        Field("itemIds", AccessRule.Inherited, "The dishes concerned; empty when it is the order, a category, or more than 100 dishes.", c => c.ItemIds.Select(id => new GlobalId(TypedIds.Item, id)));
        FieldAsync("menu", AccessRule.Inherited, "The whole menu as it is now.", (_, r) => MenuQueries.WholeAsync(r));
    }
}
