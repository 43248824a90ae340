using FoodSaaS.Ordering.Application;
using FoodSaaS.Ordering.Application.Orders;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Ordering.Api.Orders;

/// <summary>What the restaurant does with orders.</summary>
internal static class StaffOrderFields
{
    private static readonly AccessRule MayTake = AccessRule.May(Permission.TakeOrders);
    private static readonly ErrorKind[] Refusals = [ErrorKind.InvalidInput, ErrorKind.NotFound, ErrorKind.Conflict];

    public static void Add(SchemaParts schema)
    {
        schema.Type<StaffOrder, StaffOrderType>().Input<OrderPiecesInput>();
        schema.AddQuery(
            "orderBoard",
            MayTake,
            "The orders that are open, at most 500, and those that were done since the brand's day began, the latest 500; in the order in which they were placed.",
            c => c.ReadAsync<GetOrders, IReadOnlyList<StaffOrder>>(q => q.BoardAsync(Location(c), c.Cancelled)),
            Where()).Sized(50);
        schema.AddOptionalQuery(
            "order",
            MayTake,
            "One order; null where the brand has none such, and while it is still to be paid.",
            c => c.ReadAsync<GetOrders, StaffOrder?>(q => q.FindAsync(c.Argument<GlobalId>("id").Of(OrderIds.Order), c.Cancelled)),
            Argument.Required<GlobalId>("id", "The order."));
        schema.Node<StaffOrder>(OrderIds.Order, (id, c) => c.ReadAsync<GetOrders, StaffOrder?>(q => q.FindAsync(id, c.Cancelled)));
        AddBoard(schema, "orderBoard", "An order each time that something of it is different, from now on. A client that connects again re-reads the board.");
        AddBoard(schema, "orderBoardChanged", "The same as `orderBoard`, under its earlier name.");
        AddAnswers(schema);
        AddWork(schema);
    }

    private static void AddBoard(SchemaParts schema, string name, string description) => schema.AddOptionalSubscription<FollowedOrder, StaffOrder>(
        name,
        MayTake,
        description,
        c => c.Service<FollowOrders>().BoardAsync(Location(c), c.Cancelled),
        (told, c) => c.ReadAsync<GetOrders, StaffOrder?>(q => q.FindAsync(told, c.Cancelled)),
        Where());

    private static void AddAnswers(SchemaParts schema)
    {
        schema.AddMutation<AcceptOrderInput, StaffOrder>(
            "acceptOrder",
            MayTake,
            "Takes an order, and the money with it where it is paid online: less where lines are missing. Errors: STALE_VERSION, MOVE_NOT_ALLOWED, LINE_NOT_FOUND, QUANTITY_OUT_OF_RANGE, NOTHING_LEFT, READY_IN_OUT_OF_RANGE.",
            "order",
            "The order as it is now.",
            Refusals,
            (input, c) => c.WriteAsync<AcceptOrder, StaffOrder>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<RejectOrderInput, StaffOrder>(
            "rejectOrder",
            MayTake,
            "Does not take an order: what was reserved of the money is let go, and the diner is told why.",
            "order",
            "The order as it is now.",
            Refusals,
            (input, c) => c.WriteAsync<RejectOrder, StaffOrder>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<CancelOrderInput, StaffOrder>(
            "cancelOrder",
            MayTake,
            "Calls an order off that is not completed: what was taken is given back, and the diner is told why.",
            "order",
            "The order as it is now.",
            Refusals,
            (input, c) => c.WriteAsync<RejectOrder, StaffOrder>(u => u.CancelAsync(input, c.Cancelled)));
    }

    private static void AddWork(SchemaParts schema)
    {
        schema.AddMutation<MoveOrderInput, StaffOrder>(
            "moveOrder",
            MayTake,
            "Takes an order a step through the kitchen and out of the door, or one step back. Errors: STALE_VERSION, MOVE_NOT_ALLOWED, NOT_A_DELIVERY, MOVE_HAS_ITS_OWN_MUTATION.",
            "order",
            "The order as it is now.",
            Refusals,
            (input, c) => c.WriteAsync<MoveOrder, StaffOrder>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<MarkOrderLinesInput, StaffOrder>(
            "markOrderLines",
            MayTake,
            "Marks lines of an order that was taken as made, or takes that back.",
            "order",
            "The order as it is now.",
            Refusals,
            (input, c) => c.WriteAsync<MarkOrderLines, StaffOrder>(u => u.ExecuteAsync(input, c.Cancelled)));
        schema.AddMutation<RefundOrderInput, StaffOrder>(
            "refundOrder",
            AccessRule.May(Permission.RefundOrders),
            "Gives money of an order back: for pieces of its lines, an amount, or all that was taken; or of the tip that was given afterwards. Never more than was taken and not given back yet, however many ask at once (REFUND_TOO_HIGH). Errors: LINES_MISSING, LINE_NOT_FOUND, QUANTITY_OUT_OF_RANGE, REFUND_AMBIGUOUS, NOTHING_TO_REFUND, IDEMPOTENCY_KEY_REUSED.",
            "order",
            "The order as it is now.",
            Refusals,
            (input, c) => c.WriteAsync<RefundOrder, StaffOrder>(u => u.ExecuteAsync(input, c.Cancelled)));
    }

    private static Guid? Location(FieldContext c) => c.Argument<GlobalId?>("locationId")?.Of(OrderingIds.Location);

    private static Argument Where() => Argument.Optional<GlobalId>("locationId", "The only location that is meant; all where left out.");
}
