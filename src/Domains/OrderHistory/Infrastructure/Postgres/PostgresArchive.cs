using System.Text.Json;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.OrderHistory.Application;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.OrderHistory.Infrastructure.Postgres;

/// <summary>Orders in the brand's own database.</summary>
internal sealed class PostgresArchive(HistoryDb db, UseCaseRunner runner, IClock clock) : IOrderArchive
{
    public Task KeepAsync(IReadOnlyList<OrderDocument> orders, CancellationToken cancellationToken) =>
        orders.Count == 0 ? Task.CompletedTask : runner.WriteAsync<KeepRows, Nothing>(k => k.ExecuteAsync(orders, isSame: false, cancellationToken), cancellationToken);

    public async Task ReplaceAsync(OrderDocument order, CancellationToken cancellationToken)
    {
        await runner.WriteAsync<KeepRows, Nothing>(k => k.ExecuteAsync([order], isSame: true, cancellationToken), cancellationToken);
    }

    public async Task<OrderDocument?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var found = await db.Orders.AsNoTracking().Where(o => o.Id == id && (o.DraftUntil == null || o.DraftUntil > now)).Select(o => o.Document).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : Read(found);
    }

    public async Task<IReadOnlyList<OrderDocument>> SearchAsync(OrderSearch search, ArchiveSlice slice, CancellationToken cancellationToken)
    {
        var rows = Matching(search);
        if (slice.After is { } after) rows = rows.Where(o => o.PlacedAt <= after.PlacedAt && (o.PlacedAt < after.PlacedAt || o.Id < after.Id));
        if (slice.Before is { } before) rows = rows.Where(o => o.PlacedAt >= before.PlacedAt && (o.PlacedAt > before.PlacedAt || o.Id > before.Id));
        rows = slice.IsBackward ? rows.OrderBy(o => o.PlacedAt).ThenBy(o => o.Id) : rows.OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Id);
        var found = (await rows.Take(slice.Most).Select(o => o.Document).ToListAsync(cancellationToken)).ConvertAll(Read);
        if (slice.IsBackward) found.Reverse();
        return found;
    }

    public Task<int> CountAsync(OrderSearch search, int most, CancellationToken cancellationToken) => Matching(search).Select(o => o.Id).Take(most).CountAsync(cancellationToken);

    public Task DropAsync(Guid? after, Guid? until, CancellationToken cancellationToken) => runner.WriteAsync<HistoryDb, int>(
        async rows => await rows.Orders.Where(o => (after == null || o.Id > after) && (until == null || o.Id <= until)).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    private IQueryable<OrderRow> Matching(OrderSearch s)
    {
        var rows = db.Orders.AsNoTracking().Where(o => o.DraftUntil == null);
        if (s.DinerId is { } diner) rows = rows.Where(o => o.DinerId == diner);
        if (s.Status is { } status) rows = rows.Where(o => o.Status == status);
        if (s.LocationId is { } location) rows = rows.Where(o => o.LocationId == location);
        if (s is { From: { } from, Instants.From: { } earliest }) rows = rows.Where(o => o.PlacedAt >= earliest && o.PlacedOn >= from);
        if (s is { Until: { } until, Instants.Until: { } latest }) rows = rows.Where(o => o.PlacedAt < latest && o.PlacedOn <= until);
        if (s.MinTotal is { } min) rows = rows.Where(o => o.Total >= min);
        if (s.MaxTotal is { } max) rows = rows.Where(o => o.Total <= max);
        return WithTexts(rows, s);
    }

    private IQueryable<OrderRow> WithTexts(IQueryable<OrderRow> rows, OrderSearch s)
    {
        if (s.Number is { } number && OrderSearch.EndOf(number) is var numberEnd) rows = rows.Where(o => string.Compare(o.Number, number) >= 0 && string.Compare(o.Number, numberEnd) < 0);
        if (s.Phone is { } phone && OrderSearch.EndOf(phone) is var phoneEnd) rows = rows.Where(o => string.Compare(o.Phone, phone) >= 0 && string.Compare(o.Phone, phoneEnd) < 0);
        if (s.Email is { } email && OrderSearch.EndOf(email) is var emailEnd) rows = rows.Where(o => string.Compare(o.Email, email) >= 0 && string.Compare(o.Email, emailEnd) < 0);
        foreach (var word in s.Words.Select(w => OrderWord.OfText + w).Concat(s.Items.Select(i => OrderWord.OfItem + i))) rows = Having(rows, word);
        foreach (var beginning in s.Beginnings.Select(b => OrderWord.OfText + b))
        {
            var end = OrderSearch.EndOf(beginning);
            rows = rows.Where(o => db.Words.Any(w => w.OrderId == o.Id && string.Compare(w.Word, beginning) >= 0 && string.Compare(w.Word, end) < 0));
        }

        return rows;
    }

    /// <summary>The index by word has the orders in the order that is wanted.</summary>
    private IQueryable<OrderRow> Having(IQueryable<OrderRow> rows, string word) =>
        rows.Join(db.Words.Where(w => w.Word == word), o => new { o.PlacedAt, o.Id }, w => new { w.PlacedAt, Id = w.OrderId }, (o, _) => o);

    private static OrderDocument Read(string document) => JsonSerializer.Deserialize<OrderDocument>(document, EventJson.Options)!;
}
