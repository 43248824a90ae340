using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api.Types;

internal sealed class ModifierGroupType : ObjectType<ModifierGroupView>
{
    public ModifierGroupType()
        : base(TypedIds.ModifierGroup, "A choice that comes with dishes: choose two of five dips, the first one free.")
    {
        GlobalId(g => g.Id);
        Field("key", AccessRule.Inherited, "Unique in the brand; never changes.", g => g.Key);
        Field("name", AccessRule.Inherited, "What diners are asked, in the language of the answer.", (g, r) => r.Text(g.Name));
        Field("nameTranslations", AccessRule.Inherited, "What diners are asked, in every language that it has.", g => g.Name.ToTranslations()).Sized(FieldCost.Languages);
        Field("minimum", AccessRule.Inherited, "At least so many options must be chosen; 0 makes it optional.", g => g.Bounds.Minimum);
        Field("maximum", AccessRule.Inherited, "At most so many options, each once.", g => g.Bounds.Maximum);
        Field("free", AccessRule.Inherited, "The first so many chosen options cost nothing.", g => g.Bounds.Free);
        Field("options", AccessRule.Inherited, "1 to 50 options, in the order in which diners see them.", g => g.Options);
    }
}

internal sealed class ModifierOptionType : ObjectType<ModifierOptionView>
{
    public ModifierOptionType()
        : base(TypedIds.ModifierOption, "One thing that can be chosen.")
    {
        GlobalId(o => o.Id);
        Field("name", AccessRule.Inherited, "Its name in the language of the answer.", (o, r) => r.Text(o.Details.Name));
        Field("nameTranslations", AccessRule.Inherited, "Its own name in every language that it has; empty where it is called as the dish that it is.", o => o.OwnName.ToTranslations()).Sized(FieldCost.Languages);
        Field("price", AccessRule.Inherited, "What it adds to the dish's price where it is not one of the free ones.", o => o.Price);
        Field("isDefault", AccessRule.Inherited, "Chosen beforehand.", o => o.Details.IsDefault);
        Field("allergens", AccessRule.Inherited, "What it contains.", o => o.Details.Allergens);
        Field("removedAllergens", AccessRule.Inherited, "What the dish no longer contains with it, unless another option brings it.", o => o.Details.RemovedAllergens);
        Field("diets", AccessRule.Inherited, "The diets that it suits.", o => o.Details.Diets);
        Field("addedDiets", AccessRule.Inherited, "Diets that the dish suits with it, though not without.", o => o.Details.AddedDiets);
        Field("opens", AccessRule.Inherited, "Groups that are asked once it is chosen, at most 5; 4 levels in all.", o => o.Opens).Sized(1);
        Optional("taxClass", AccessRule.Inherited, "Code of its tax class; null for that of the dish.", o => o.Details.TaxClass);
        Optional("itemId", AccessRule.Inherited, "The dish that it is, as part of a combo; null for a plain option.", o => o.Details.ItemId is { } id ? new GlobalId(TypedIds.Item, id) : (GlobalId?)null);
        Field("availability", AccessRule.Inherited, "Whether the dish that it is can be had now; plain options always can.", o => o.Availability);
    }
}

internal sealed class ItemFactsType : ObjectType<ItemFacts>
{
    public ItemFactsType()
        : base("ItemFacts", "What a dish contains and suits as it is chosen.")
    {
        Field("allergens", AccessRule.Inherited, "What it contains, in the order of the regulation.", f => f.Allergens);
        Field("diets", AccessRule.Inherited, "The diets that it suits. An option that was not chosen beforehand breaks those that it does not name.", f => f.Diets);
    }
}
