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
internal sealed class PostgresArchive(HistoryDb db, Spellings spellings, UseCaseRunner runner, IClock clock) : IOrderArchive
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
        var ways = await WaysAsync(search, slice, cancellationToken);
        if (ways.Count == 0) return [];
        var rows = ways.Select(w => Ordered(w, slice.IsBackward).Take(slice.Most)).Aggregate((one, other) => one.Union(other));
        if (ways.Count > 1) rows = Ordered(rows, slice.IsBackward).Take(slice.Most);
        var found = (await rows.Select(o => o.Document).ToListAsync(cancellationToken)).ConvertAll(Read);
        if (slice.IsBackward) found.Reverse();
        return found;
    }

    /// <summary>Counts the newest: in no order, the database would rather look through the rows of all brands.</summary>
    public async Task<int> CountAsync(OrderSearch search, int most, CancellationToken cancellationToken)
    {
        var ways = await WaysAsync(search, new ArchiveSlice(most), cancellationToken);
        return ways.Count == 0 ? 0 : await ways.Select(w => Ordered(w, false).Select(o => o.Id).Take(most)).Aggregate((one, other) => one.Union(other)).Take(most).CountAsync(cancellationToken);
    }

    public Task DropAsync(Guid? after, Guid? until, CancellationToken cancellationToken) => runner.WriteAsync<HistoryDb, int>(
        async rows => await rows.Orders.Where(o => (after == null || o.Id > after) && (until == null || o.Id <= until)).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    /// <summary>What is found in one of these ways is what is looked for: one for each spelling of the words of which the beginnings are known.</summary>
    private async Task<IReadOnlyList<IQueryable<OrderRow>>> WaysAsync(OrderSearch s, ArchiveSlice slice, CancellationToken cancellationToken)
    {
        var span = Span.Of(s, slice);
        var rows = Matching(s, slice);
        foreach (var word in s.Words.Select(w => OrderWord.OfText + w).Concat(s.Items.Select(i => OrderWord.OfItem + i))) rows = Having(rows, word, span);
        IReadOnlyList<IQueryable<OrderRow>> ways = [rows];
        foreach (var beginning in s.Beginnings.Select(b => OrderWord.OfText + b))
        {
            var words = await spellings.OfAsync(beginning, cancellationToken);
            ways = words is not null && ways.Count * words.Count <= Spellings.Most ? [.. ways.SelectMany(_ => words, (way, word) => Having(way, word, span))] : [.. ways.Select(w => HavingOne(w, beginning))];
        }

        return ways;
    }

    private IQueryable<OrderRow> Matching(OrderSearch s, ArchiveSlice slice)
    {
        var rows = db.Orders.AsNoTracking().Where(o => o.DraftUntil == null);
        if (slice.After is { } after) rows = rows.Where(o => o.PlacedAt <= after.PlacedAt && (o.PlacedAt < after.PlacedAt || o.Id < after.Id));
        if (slice.Before is { } before) rows = rows.Where(o => o.PlacedAt >= before.PlacedAt && (o.PlacedAt > before.PlacedAt || o.Id > before.Id));
        if (s.DinerId is { } diner) rows = rows.Where(o => o.DinerId == diner);
        // State and amounts stand in the statement: whether few orders have them, to be sorted, or nearly all, to be read by time, is known of a value and not of a parameter.
        if (s.Status is { } status) rows = rows.Where(o => o.Status == EF.Constant(status));
        if (s.LocationId is { } location) rows = rows.Where(o => o.LocationId == location);
        if (s is { From: { } from, Instants.From: { } earliest }) rows = rows.Where(o => o.PlacedAt >= earliest && o.PlacedOn >= from);
        if (s is { Until: { } until, Instants.Until: { } latest }) rows = rows.Where(o => o.PlacedAt < latest && o.PlacedOn <= until);
        if (s.MinTotal is { } min) rows = rows.Where(o => o.Total >= EF.Constant(min));
        if (s.MaxTotal is { } max) rows = rows.Where(o => o.Total <= EF.Constant(max));
        if (s.Number is { } number && OrderSearch.EndOf(number) is var numberEnd) rows = rows.Where(o => string.Compare(o.Number, number) >= 0 && string.Compare(o.Number, numberEnd) < 0);
        if (s.Phone is { } phone && OrderSearch.EndOf(phone) is var phoneEnd) rows = rows.Where(o => string.Compare(o.Phone, phone) >= 0 && string.Compare(o.Phone, phoneEnd) < 0);
        if (s.Email is { } email && OrderSearch.EndOf(email) is var emailEnd) rows = rows.Where(o => string.Compare(o.Email, email) >= 0 && string.Compare(o.Email, emailEnd) < 0);
        return rows;
    }

    private static IQueryable<OrderRow> Ordered(IQueryable<OrderRow> rows, bool isBackward) =>
        isBackward ? rows.OrderBy(o => o.PlacedAt).ThenBy(o => o.Id) : rows.OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Id);

    /// <summary>The index by word has the orders in the order that is wanted, from where they are wanted.</summary>
    private IQueryable<OrderRow> Having(IQueryable<OrderRow> rows, string word, Span span)
    {
        var words = db.Words.Where(w => w.Word == word);
        if (span.From is { } from) words = words.Where(w => w.PlacedAt >= from);
        if (span.Until is { } until) words = words.Where(w => w.PlacedAt <= until);
        return rows.Join(words, o => new { o.PlacedAt, o.Id }, w => new { w.PlacedAt, Id = w.OrderId }, (o, _) => o);
    }

    /// <summary>A beginning of so many words that orders with one of them are soon met.</summary>
    private IQueryable<OrderRow> HavingOne(IQueryable<OrderRow> rows, string beginning)
    {
        var end = OrderSearch.EndOf(beginning);
        return rows.Where(o => db.Words.Any(w => w.OrderId == o.Id && string.Compare(w.Word, beginning) >= 0 && string.Compare(w.Word, end) < 0));
    }

    private static OrderDocument Read(string document) => JsonSerializer.Deserialize<OrderDocument>(document, EventJson.Options)!;

    /// <summary>The time in which orders can lie at all.</summary>
    private readonly record struct Span(Instant? From, Instant? Until)
    {
        public static Span Of(OrderSearch s, ArchiveSlice slice) => new(Later(s.Instants.From, slice.Before?.PlacedAt), Earlier(s.Instants.Until, slice.After?.PlacedAt));

        private static Instant? Later(Instant? one, Instant? other) => one is { } a && other is { } b ? Instant.Max(a, b) : one ?? other;

        private static Instant? Earlier(Instant? one, Instant? other) => one is { } a && other is { } b ? Instant.Min(a, b) : one ?? other;
    }
}
