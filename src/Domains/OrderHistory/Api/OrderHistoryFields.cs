using FoodSaaS.OrderHistory.Application;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.OrderHistory.Api;

/// <summary>Orders to be found and read again: the brand's for whoever takes orders, his own for the diner.</summary>
internal static class OrderHistoryFields
{
    private const string Count = "totalCount";

    public static void Add(SchemaParts schema)
    {
        schema.Input<OrderHistoryFilter>();
        schema.AddConnection<OrderRecordView>(
            "orderHistory",
            AccessRule.May(Permission.TakeOrders),
            $"The brand's orders that were placed, newest first. They are counted up to {FindOrders.MostCounted:N0}. A condition that cannot be looked for: WHERE_TOO_SHORT, WHERE_TOO_LARGE.",
            (page, c) =>
            {
                var search = c.Argument<OrderHistoryFilter?>("where")?.ToSearch() ?? new OrderSearch();
                return c.ReadAsync<FindOrders, Connection<OrderRecordView>>(q => q.ExecuteAsync(search, page, c.Selects(Count), c.Cancelled));
            },
            Argument.Optional<OrderHistoryFilter>("where", "Which orders; all of them where nothing is said."));
        schema.AddConnection<OrderRecordView>(
            "myOrders",
            AccessRule.Diner,
            $"The guest's own orders that were placed, newest first. They are counted up to {FindOrders.MostCounted:N0}.",
            (page, c) => c.ReadAsync<GetOwnOrders, Connection<OrderRecordView>>(q => q.PageAsync(page, c.Selects(Count), c.Cancelled)));
        schema.AddOptionalQuery(
            "myOrder",
            AccessRule.Diner,
            "One of the guest's own orders, for a day also one that was given up before it was paid; null where it is not his, or there is none.",
            c => c.Argument<GlobalId>("id") is { Type: OrderRecordType.IdType } id ? c.ReadAsync<GetOwnOrders, OrderRecordView?>(q => q.FindAsync(id.Id, c.Cancelled)) : Task.FromResult<OrderRecordView?>(null),
            Argument.Required<GlobalId>("id", "The order's id."));
        AddTypes(schema);
    }

    private static void AddTypes(SchemaParts schema) => schema
        .Type<OrderRecordView, OrderRecordType>()
        .Type<OrderRecordLineView, OrderRecordLineType>()
        .Type<OrderRecordOptionView, OrderRecordOptionType>()
        .Type<OrderRecordAmountView, OrderRecordAmountType>()
        .Type<OrderRecordTaxView, OrderRecordTaxType>()
        .Type<OrderRecordContactView, OrderRecordContactType>()
        .Type<OrderRecordAddressView, OrderRecordAddressType>()
        .Type<OrderRecordMoveView, OrderRecordMoveType>();
}
