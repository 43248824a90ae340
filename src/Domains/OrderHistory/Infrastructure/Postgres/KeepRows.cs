using System.Text.Json;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.OrderHistory.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.OrderHistory.Infrastructure.Postgres;

/// <summary>Writes orders and their words in three statements, however many there are. The database decides which version is newer, so writers need not wait for each other.</summary>
internal sealed class KeepRows(HistoryDb db, ITenantScope scope, IClock clock)
{
    /// <param name="isSame">Replaces documents of the same version, too.</param>
    public async Task<Result<Nothing>> ExecuteAsync(IReadOnlyList<OrderDocument> orders, bool isSame, CancellationToken cancellationToken)
    {
        var facts = orders.OrderBy(o => o.Id, IdCursor.Order).Select(o => (Order: o, Facts: OrderFacts.Of(o))).ToList();
        var rows = JsonSerializer.Serialize(facts.Select(f => RowOf(f.Order, f.Facts)), EventJson.Options);
        var tenant = scope.Current.Value;
        var written = await db.Database.SqlQuery<Guid>($"""
            INSERT INTO orderhistory.orders (tenant_id, id, version, placed_at, placed_on, number, phone, email, total, status, location_id, diner_id, draft_until, document)
            SELECT {tenant}, r.id, r.version, r."placedAt", r."placedOn", r.number, r.phone, r.email, r.total, r.status, r."locationId", r."dinerId", r."draftUntil", r.document
            FROM jsonb_to_recordset({rows}::jsonb) AS r (id uuid, version int, "placedAt" timestamptz, "placedOn" date, number text, phone text, email text, total bigint, status text, "locationId" uuid, "dinerId" uuid, "draftUntil" timestamptz, document jsonb)
            ON CONFLICT (tenant_id, id) DO UPDATE SET version = excluded.version, placed_at = excluded.placed_at, placed_on = excluded.placed_on, number = excluded.number, phone = excluded.phone, email = excluded.email,
                total = excluded.total, status = excluded.status, location_id = excluded.location_id, diner_id = excluded.diner_id, draft_until = excluded.draft_until, document = excluded.document
            WHERE orders.version < excluded.version OR ({isSame} AND orders.version = excluded.version)
            RETURNING id AS "Value"
            """).ToListAsync(cancellationToken);
        await WriteWordsAsync(tenant, [.. facts.Where(f => written.Contains(f.Order.Id))], cancellationToken);
        var now = clock.GetCurrentInstant();
        await db.Orders.Where(o => o.DraftUntil <= now).ExecuteDeleteAsync(cancellationToken);
        return Nothing.Value;
    }

    private async Task WriteWordsAsync(Guid tenant, IReadOnlyList<(OrderDocument Order, OrderFacts Facts)> written, CancellationToken cancellationToken)
    {
        if (written.Count == 0) return;
        var ids = written.Select(w => w.Order.Id).ToArray();
        var words = JsonSerializer.Serialize(
            written.SelectMany(w => w.Facts.Words.Select(t => OrderWord.OfText + t).Concat(w.Facts.Items.Select(i => OrderWord.OfItem + i)).Select(word => new { order = w.Order.Id, word, at = w.Facts.PlacedAt })),
            EventJson.Options);
        await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM orderhistory.order_words w WHERE w.tenant_id = {tenant} AND w.order_id = ANY ({ids})
              AND NOT EXISTS (SELECT FROM jsonb_to_recordset({words}::jsonb) AS r ("order" uuid, word text, at timestamptz) WHERE r."order" = w.order_id AND r.word = w.word AND r.at = w.placed_at)
            """,
            cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO orderhistory.order_words (tenant_id, word, placed_at, order_id)
            SELECT {tenant}, r.word, r.at, r."order" FROM jsonb_to_recordset({words}::jsonb) AS r ("order" uuid, word text, at timestamptz)
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
    }

    private static object RowOf(OrderDocument order, OrderFacts facts) => new
    {
        order.Id,
        order.Version,
        facts.PlacedAt,
        facts.PlacedOn,
        facts.Number,
        facts.Phone,
        facts.Email,
        order.Total,
        Status = order.Status.ToString(),
        order.LocationId,
        order.DinerId,
        DraftUntil = Drafts.EndOf(order),
        Document = order,
    };
}
