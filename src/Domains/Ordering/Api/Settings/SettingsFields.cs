using FoodSaaS.Contracts.Payments;
using FoodSaaS.Ordering.Application;
using FoodSaaS.Ordering.Application.Settings;
using FoodSaaS.Ordering.Domain.Settings;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Ordering.Api.Settings;

/// <summary>How orders are taken: for guests to choose from, and for the staff to settle.</summary>
internal static class SettingsFields
{
    private static readonly AccessRule MayManage = AccessRule.May(Permission.ManageOrdering);

    public static void Add(SchemaParts schema)
    {
        schema.AddQuery("orderingOptions", AccessRule.Public, "Where and how orders are taken.", OptionsAsync);
        schema.AddOptionalQuery(
            "orderingSettings",
            MayManage,
            "How orders are taken at a location, or where none is named, at locations that have settled nothing themselves; null where the brand has no such location.",
            c => c.ReadAsync<GetSettledRules, SettledRules?>(q => q.ExecuteAsync(c.Argument<GlobalId?>("locationId")?.Of(OrderingIds.Location), c.Cancelled)),
            Argument.Optional<GlobalId>("locationId", "Id of the location; left out: the brand."));
        schema.AddMutation<UpdateOrderingSettingsInput, SettledRules>(
            "updateOrderingSettings",
            MayManage,
            "Settles how orders are taken. Carts that are open follow at once. Errors name the field: NUMBER_OUT_OF_RANGE, PERCENT_UNREADABLE, TAX_CLASS_UNKNOWN, CODE_INVALID, LISTED_TWICE, STATION_UNKNOWN, STEP_INVALID …; STALE_VERSION.",
            "settings",
            "The settings as they are now.",
            [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<UpdateOrderingSettings, SettledRules>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<ResetOrderingSettingsInput, SettledRules>(
            "resetOrderingSettings",
            MayManage,
            "Takes back what a location has settled for itself: it follows the brand again. Nothing happens where it does already. Errors: LOCATION_NOT_FOUND, STALE_VERSION.",
            "settings",
            "The brand's settings, as they hold for the location now.",
            [ErrorKind.NotFound, ErrorKind.Conflict],
            (input, c) => c.WriteAsync<ResetOrderingSettings, SettledRules>(u => u.ExecuteAsync(input, c.Cancelled)));
    }

    /// <summary>Two reads, so that each names what it was made from.</summary>
    private static async Task<OrderingOptionsView> OptionsAsync(FieldContext c)
    {
        var methods = await c.ReadAsync<IPayments, IReadOnlyList<PaymentMethod>>(p => p.MethodsAsync(c.Cancelled));
        return await c.ReadAsync<GetOrderingOptions, OrderingOptionsView>(q => q.ExecuteAsync(methods, c.Cancelled));
    }
}

internal sealed class OrderingOptionsType : ObjectType<OrderingOptionsView>
{
    public OrderingOptionsType()
        : base("OrderingOptions", "Where and how a brand takes orders.")
    {
        Field("locations", AccessRule.Inherited, "The locations that take orders, oldest first.", o => o.Locations).Sized(3);
        Field("methods", AccessRule.Inherited, "How guests can pay, where a location says nothing else.", o => o.Methods);
        Field("tipPercents", AccessRule.Inherited, "Proposed tips in percent, where a location says nothing else.", o => o.TipPercents);
    }
}

internal sealed class OrderingLocationType : ObjectType<OrderingLocationView>
{
    public OrderingLocationType()
        : base("OrderingLocation", "A location that takes orders.")
    {
        Field("id", AccessRule.Inherited, "Id of the location.", l => new GlobalId(OrderingIds.Location, l.Place.Id));
        Field("slug", AccessRule.Inherited, "Its name in addresses.", l => l.Place.Slug);
        Field("name", AccessRule.Inherited, "Its name in the answer's language.", (l, c) => c.Text(l.Place.Name));
        Field("timeZone", AccessRule.Inherited, "IANA time zone of its wall clock.", l => l.Place.TimeZone);
        Field("services", AccessRule.Inherited, "How food is handed over there; whether it can be at this moment, its hours say.", l => l.Services);
        Field("methods", AccessRule.Inherited, "How guests can pay there.", l => l.Methods);
        Field("tipPercents", AccessRule.Inherited, "Proposed tips in percent.", l => l.TipPercents);
        Field("daysAhead", AccessRule.Inherited, "How many days ahead a time can be chosen; 0: for today only.", l => l.DaysAhead);
    }
}
