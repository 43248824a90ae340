using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Api;

/// <summary>Changes of modifier groups.</summary>
internal static class ModifierMutations
{
    private const string ChoiceErrors =
        "MINIMUM_NEGATIVE, MAXIMUM_TOO_SMALL, MAXIMUM_TOO_LARGE, FREE_OUT_OF_RANGE, TOO_MANY_DEFAULTS, OPTIONS_MISSING, OPTION_NOT_FOUND, ITEM_NOT_FOUND, NAME_TAKEN, LISTED_TWICE, " +
        "PRICE_UNREADABLE, PRICE_NEGATIVE, PRICE_ABSURD, PRICE_TOO_PRECISE, TEXT_MISSING, TEXT_TOO_LONG, LOCALE_UNKNOWN, TOO_MANY_OPTIONS, " +
        "MODIFIER_GROUP_IN_ITSELF, NESTED_TOO_DEEPLY, TAX_CLASS_NOT_FOUND";

    private static readonly AccessRule MayEditMenu = AccessRule.May(Permission.EditMenu);
    private static readonly ErrorKind[] Refusals = [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict, ErrorKind.LimitExceeded];

    public static void Add(SchemaParts schema)
    {
        schema.Input<ModifierOptionInput>();
        schema.AddMutation<CreateModifierGroupInput, ModifierGroupView>(
            "createModifierGroup",
            MayEditMenu,
            $"Adds a modifier group, which no dish has yet. Errors: {ChoiceErrors}, TOO_MANY_MODIFIER_GROUPS.",
            "modifierGroup",
            "The new modifier group.",
            Refusals,
            (input, r) => r.WriteAsync<CreateModifierGroup, ModifierGroupView>(create => create.ExecuteAsync(input, r.Cancelled)));
        schema.AddMutation<UpdateModifierGroupInput, ModifierGroupView>(
            "updateModifierGroup",
            MayEditMenu,
            $"Changes a modifier group for all dishes that have it. Errors: MODIFIER_GROUP_NOT_FOUND, STALE_VERSION, TOO_MANY_MODIFIER_GROUPS, {ChoiceErrors}.",
            "modifierGroup",
            "The modifier group as it is now.",
            Refusals,
            (input, r) => r.WriteAsync<UpdateModifierGroup, ModifierGroupView>(update => update.ExecuteAsync(input, r.Cancelled)));
        schema.AddMutation<DeleteModifierGroupInput, GlobalId>(
            "deleteModifierGroup",
            MayEditMenu,
            "Deletes a modifier group and takes it from all dishes that have it and options that open it. Errors: MODIFIER_GROUP_NOT_FOUND, STALE_VERSION.",
            "deletedId",
            "The id that is gone.",
            [ErrorKind.NotFound, ErrorKind.Conflict],
            (input, r) => r.WriteAsync<DeleteModifierGroup, GlobalId>(delete => delete.ExecuteAsync(input, r.Cancelled)));
    }
}
