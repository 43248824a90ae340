using FoodSaaS.IntegrationTests.Harness;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Ordering.Crashes;

/// <summary>What must be so of the orders and the money of all brands, whoever died doing what. It is asked of the tables, not of the product.</summary>
/// <param name="Offenders">A statement whose rows name what breaks it.</param>
/// <param name="IsOfRest">It holds once everything that happened was followed up; the others hold after every commit.</param>
internal sealed record Invariant(string Name, string Offenders, bool IsOfRest = false)
{
    public const string CapturedWithinAuthorised = "captured ≤ authorised";
    public const string ReturnedWithinCaptured = "refunded + disputed ≤ captured";
    public const string TotalOfParts = "an order's total is the sum of its parts";
    public const string DebitsAreCredits = "debits = credits";
    public const string BooksTellOfPayments = "the books tell what the payments tell";
    public const string OnePaymentAnOrder = "every order has one payment row";
    public const string OnePaymentACharge = "every charge has one payment row";
    public const string ChargedOnce = "nothing is charged twice";
    public const string OrderedOnce = "what was chosen is in one cart or one order";
    public const string KitchenTimeIsHeld = "the kitchen's time that is taken is held";
    public const string StockIsReserved = "dishes that are held are held for open orders";
    public const string GatewayAgrees = "the gateway and the payments tell the same";
    public const string GatewayDidIt = "the gateway has logged what the payments tell, each request once";
    public const string OrdersFollowPayments = "orders have followed their payments";
    public const string RefundsAreKnown = "orders and payments know the same refunds";
    public const string HoldsAreOfOrders = "the kitchen's time is held for orders that stand";

    public static IReadOnlyList<Invariant> All { get; } =
    [
        new(CapturedWithinAuthorised, """
            SELECT 'payment ' || p.id FROM payments.payments p LEFT JOIN ordering.orders o ON o.tenant_id = p.tenant_id AND o.id = p.order_id
            WHERE p.captured > p.amount OR p.captured > o.total OR p.captured > coalesce(p.to_capture, p.captured)
            UNION ALL SELECT 'intent ' || i.id FROM payments.simulator_intents i WHERE i.captured > i.amount OR (i.captured > 0 AND i.status <> 'Done')
            """),
        new(ReturnedWithinCaptured, """
            SELECT 'payment ' || p.id FROM payments.payments p
            WHERE p.captured < p.disputed + (SELECT coalesce(sum(r.amount), 0) FROM payments.refunds r WHERE r.tenant_id = p.tenant_id AND r.payment_id = p.id AND r.status = 'Done')
            UNION ALL SELECT 'intent ' || i.id FROM payments.simulator_intents i WHERE i.refunded + i.disputed > i.captured
            """),
        new(TotalOfParts, """
            SELECT 'order ' || o.number FROM ordering.orders o
            WHERE o.subtotal <> (SELECT coalesce(sum((l->>'total')::bigint), 0) FROM jsonb_array_elements(o.lines) l)
               OR o.total <> o.subtotal + o.tip
                  + (SELECT coalesce(sum((f->>'amount')::bigint), 0) FROM jsonb_array_elements(o.fees) f)
                  - (SELECT coalesce(sum((d->>'amount')::bigint), 0) FROM jsonb_array_elements(o.discounts) d)
                  + (SELECT coalesce(sum((t->>'tax')::bigint), 0) FROM jsonb_array_elements(o.taxes) t WHERE NOT (t->>'isIncluded')::boolean)
            """),
        new(DebitsAreCredits, """
            SELECT 'posting ' || e.id FROM payments.ledger_entries e
            WHERE e.amount <= 0 OR e.debit = e.credit OR EXISTS (
                SELECT 1 FROM unnest(ARRAY[e.debit, e.credit]) side
                WHERE side NOT IN ('Gateway', 'Till', 'Terminal', 'Bank', 'Sales', 'Refunds', 'PlatformFees', 'GatewayFees', 'Disputes'))
            """),
        new(BooksTellOfPayments, """
            SELECT 'payment ' || p.id FROM payments.payments p CROSS JOIN LATERAL (
                SELECT coalesce(sum(e.amount) FILTER (WHERE e.kind = CASE WHEN p.tip_of IS NULL THEN 'Capture' ELSE 'Tip' END), 0) AS captured, coalesce(sum(e.amount) FILTER (WHERE e.kind = 'Refund'), 0) AS refunded,
                    coalesce(sum(CASE WHEN e.debit = 'PlatformFees' THEN e.amount ELSE -e.amount END) FILTER (WHERE e.kind = 'PlatformFee'), 0) AS platform_fee,
                    coalesce(sum(CASE WHEN e.debit = 'GatewayFees' THEN e.amount ELSE -e.amount END) FILTER (WHERE e.kind = 'GatewayFee'), 0) AS gateway_fee,
                    coalesce(sum(CASE WHEN e.debit = 'Disputes' THEN e.amount ELSE -e.amount END) FILTER (WHERE e.kind = 'Dispute'), 0) AS disputed
                FROM payments.ledger_entries e WHERE e.tenant_id = p.tenant_id AND e.payment_id = p.id) books
            WHERE (books.captured, books.platform_fee, books.gateway_fee, books.disputed) IS DISTINCT FROM (p.captured, p.platform_fee, p.gateway_fee, p.disputed)
               OR books.refunded <> (
                    SELECT coalesce(sum(r.amount), 0) FROM payments.refunds r
                    WHERE r.tenant_id = p.tenant_id AND r.payment_id = p.id AND (r.status = 'Done' OR (r.status = 'Pending' AND r.gateway_id IS NOT NULL)))
            UNION ALL SELECT 'posting ' || e.id FROM payments.ledger_entries e
            WHERE e.kind <> 'Payout' AND NOT EXISTS (SELECT 1 FROM payments.payments p WHERE p.tenant_id = e.tenant_id AND p.id = e.payment_id)
            """),
        new(OnePaymentAnOrder, """
            SELECT 'order ' || o.number FROM ordering.orders o
            WHERE o.total > 0 AND 1 <> (SELECT count(*) FROM payments.payments p WHERE p.tenant_id = o.tenant_id AND p.order_id = o.id AND p.method = o.method AND p.amount >= o.total AND p.order_number = o.number)
            UNION ALL SELECT 'payment ' || p.id FROM payments.payments p
            WHERE NOT EXISTS (SELECT 1 FROM ordering.orders o WHERE o.tenant_id = p.tenant_id AND o.id = coalesce(p.tip_of, p.order_id))
            """),
        new(OnePaymentACharge, """
            SELECT 'intent ' || i.id FROM payments.simulator_intents i
            WHERE 1 <> (SELECT count(*) FROM payments.payments p WHERE p.tenant_id = i.tenant_id AND p.id = i.payment_id AND p.amount = i.amount AND coalesce(p.intent_id, p.setup_id, i.id) IN (i.id, p.setup_id))
            """),
        new(ChargedOnce, """
            SELECT 'payment ' || i.payment_id FROM payments.simulator_intents i WHERE i.kind = 'Payment' GROUP BY i.tenant_id, i.payment_id HAVING count(*) > 1
            UNION ALL SELECT 'intent ' || l.intent_id FROM payments.simulator_log l WHERE l.operation = 'capture' GROUP BY l.tenant_id, l.intent_id HAVING count(*) > 1
            """),
        new(OrderedOnce, """
            SELECT 'line ' || (l.line->>'id') FROM (
                SELECT c.tenant_id, jsonb_array_elements(c.lines) AS line FROM ordering.carts c
                UNION ALL SELECT o.tenant_id, jsonb_array_elements(o.lines) FROM ordering.orders o) l
            GROUP BY l.tenant_id, l.line->>'id' HAVING count(*) > 1
            """),
        new(KitchenTimeIsHeld, """
            SELECT 'slot ' || coalesce(s.slot, h.slot) FROM ordering.capacity_slots s FULL JOIN (
                SELECT h.tenant_id, h.location_id, p->>'station' AS station, (p->>'slot')::timestamptz AS slot, sum((p->>'minutes')::int) AS minutes
                FROM ordering.capacity_holds h, jsonb_array_elements(h.parts) p GROUP BY 1, 2, 3, 4) h
            ON (s.tenant_id, s.location_id, s.station, s.slot) = (h.tenant_id, h.location_id, h.station, h.slot)
            WHERE coalesce(s.used, 0) <> coalesce(h.minutes, 0) OR s.used > s.capacity
            """),
        new(StockIsReserved, """
            SELECT 'counter ' || c.id FROM catalog.stock_counters c
            WHERE c.reserved <> (SELECT coalesce(sum(r.quantity), 0) FROM catalog.stock_reservations r WHERE r.tenant_id = c.tenant_id AND r.counter_id = c.id)
            UNION ALL SELECT 'reservation ' || r.reservation_id FROM catalog.stock_reservations r
            WHERE NOT EXISTS (SELECT 1 FROM ordering.orders o WHERE o.tenant_id = r.tenant_id AND o.id = r.reservation_id AND o.closed_at IS NULL)
            """),
        new(GatewayAgrees, """
            SELECT 'intent ' || i.id FROM payments.simulator_intents i LEFT JOIN payments.payments p ON p.tenant_id = i.tenant_id AND p.intent_id = i.id
            WHERE i.kind = 'Payment' AND ((p.captured, p.refunded, p.disputed, p.platform_fee, p.gateway_fee) IS DISTINCT FROM (i.captured, i.refunded, i.disputed, i.platform_fee, i.gateway_fee)
                OR (i.status = 'Authorised' AND p.status <> 'Authorised') OR (i.status = 'Cancelled' AND p.status NOT IN ('Voided', 'Failed')))
            """, IsOfRest: true),
        new(GatewayDidIt, """
            SELECT 'payment ' || p.id FROM payments.payments p CROSS JOIN LATERAL (
                SELECT coalesce(sum(l.amount) FILTER (WHERE l.operation = 'capture'), 0) AS captured, coalesce(sum(l.amount) FILTER (WHERE l.operation = 'refund'), 0) AS refunded
                FROM payments.simulator_log l WHERE l.tenant_id = p.tenant_id AND l.intent_id = p.intent_id) log
            WHERE p.gateway IS NOT NULL AND (log.captured, log.refunded) IS DISTINCT FROM (p.captured, p.refunded)
            UNION ALL SELECT 'key ' || l.key FROM payments.simulator_log l WHERE l.key IS NOT NULL GROUP BY l.tenant_id, l.key HAVING count(*) > 1
            """, IsOfRest: true),
        new(OrdersFollowPayments, """
            SELECT 'order ' || o.number || ' ' || o.status || ' ' || p.status FROM ordering.orders o JOIN payments.payments p ON p.tenant_id = o.tenant_id AND p.order_id = o.id
            WHERE (o.status = 'Pending' AND p.status IN ('Authorised', 'Saved', 'Captured'))
               OR (o.status IN ('Rejected', 'Cancelled') AND (p.status IN ('Authorised', 'Saved') AND p.gateway IS NOT NULL OR p.captured > p.refunded + p.disputed))
               OR (o.method = 'Online' AND o.status NOT IN ('Pending', 'Placed', 'Rejected', 'Cancelled') AND p.captured <> o.total AND p.status <> 'Failed')
               OR (o.method <> 'Online' AND o.status = 'Completed' AND p.captured <> o.total)
            """, IsOfRest: true),
        new(RefundsAreKnown, """
            SELECT 'order ' || o.number FROM ordering.orders o JOIN payments.payments p ON p.tenant_id = o.tenant_id AND o.id = coalesce(p.tip_of, p.order_id) AND (p.tip_of IS NULL OR NOT p.is_let_go)
            WHERE (SELECT coalesce(sum((r->>'amount')::bigint), 0) FROM jsonb_array_elements(o.refunds) r WHERE coalesce((r->>'isOfLaterTip')::boolean, false) = (p.tip_of IS NOT NULL))
               <> (SELECT coalesce(sum(r.amount), 0) FROM payments.refunds r WHERE r.tenant_id = p.tenant_id AND r.payment_id = p.id AND r.id <> p.id)
               OR p.refunded <> (SELECT coalesce(sum(r.amount), 0) FROM payments.refunds r WHERE r.tenant_id = p.tenant_id AND r.payment_id = p.id AND r.status <> 'Failed')
            """),
        new(HoldsAreOfOrders, """
            SELECT 'hold ' || h.id FROM ordering.capacity_holds h
            WHERE NOT EXISTS (SELECT 1 FROM ordering.orders o WHERE o.tenant_id = h.tenant_id AND o.id = h.id AND o.status NOT IN ('Rejected', 'Cancelled') AND h.expires_at IS NULL)
              AND NOT EXISTS (SELECT 1 FROM ordering.carts c WHERE c.tenant_id = h.tenant_id AND c.id = h.id AND jsonb_array_length(c.lines) > 0 AND h.expires_at IS NOT NULL)
            """),
    ];

    /// <summary>Those that are broken, each with what breaks it.</summary>
    public static async Task<IReadOnlyList<string>> BrokenAsync(DatabaseUrls database, bool isAtRest)
    {
        await using var source = NpgsqlDataSource.Create(database.SuperuserHere);
        await using var connection = await source.OpenConnectionAsync();
        return await BrokenAsync(connection, isAtRest);
    }

    public static async Task<IReadOnlyList<string>> BrokenAsync(NpgsqlConnection connection, bool isAtRest)
    {
        var asked = All.Where(i => isAtRest || !i.IsOfRest).Select((i, n) => $"SELECT {n}, '{i.Name.Replace("'", "''", StringComparison.Ordinal)}' || ': ' || string_agg(o.who, ', ') FROM ({i.Offenders}) AS o (who) HAVING count(*) > 0");
        await using var command = new NpgsqlCommand(string.Join("\nUNION ALL ", asked), connection);
        await using var reader = await command.ExecuteReaderAsync();
        var broken = new List<string>();
        while (await reader.ReadAsync()) broken.Add(reader.GetString(1));
        return broken;
    }
}
