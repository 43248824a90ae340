using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using Condition = System.Linq.Expressions.Expression<System.Func<FoodSaaS.Cms.Content.Domain.Entries.Entry, bool>>;

namespace FoodSaaS.Cms.Content.Application.Reading;

/// <summary>What is asked of the entries of a type.</summary>
/// <param name="Where">As the caller gave it; null for all.</param>
/// <param name="Order">Fields in turn; the order in which entries were made comes last.</param>
/// <param name="IsCounted">Whether the caller wants to know how many there are in all.</param>
internal sealed record EntryQuestion(ReadShape Shape, EntryStatus Status, string Locale, object? Where, IReadOnlyList<(string Field, SortDirection Direction)> Order, Page Page, bool IsCounted);

/// <summary>Reads a slice of the entries of a type: one statement, and one that counts where that is asked.</summary>
internal sealed class FindEntries(ContentDb db, ICacheTags tags)
{
    private const int MostKeys = 3;

    private static readonly Func<ContentDb, string, int, IAsyncEnumerable<EntryRow>> FirstLive = EF.CompileAsyncQuery((ContentDb db, string type, int most) =>
        db.Entries.AsNoTracking().Where(e => e.Type == type && e.Live != null).OrderBy(e => e.Id).Take(most).Select(e => new EntryRow(e.Id, e.Type, e.Live!, e.PublishedAt)));

    public async Task<Connection<EntryView>> ExecuteAsync(EntryQuestion asked, EntryParser parser, CancellationToken cancellationToken)
    {
        if (asked.Order.Count > MostKeys) throw new QueryRefusedError("ORDER_TOO_LONG", $"At most {MostKeys} fields to sort by.");
        var keys = asked.Order.Select(o => KeyOf(o.Field, o.Direction, asked)).ToList();
        var type = asked.Shape.Name;
        var all = asked.Status == EntryStatus.Live ? db.Entries.AsNoTracking().Where(e => e.Type == type && e.Live != null) : db.Entries.AsNoTracking().Where(e => e.Type == type);
        if (new WhereClause(db, asked.Shape, asked.Status, asked.Locale).Read(asked.Where) is { } condition) all = all.Where(condition);

        var page = asked.Page;
        var views = parser.Read(await RowsAsync(asked, all, keys, cancellationToken));
        var hasMore = views.Count > page.Size;
        if (hasMore) views.RemoveRange(page.Size, views.Count - page.Size);
        if (page.IsBackward) views.Reverse();
        var count = asked.IsCounted ? await all.CountAsync(cancellationToken) : 0;
        if (asked.Status == EntryStatus.Live) tags.Name([BrandModel.Tag, Entry.ListTag(type), .. views.Select(v => Entry.Tag(v.Row.Id))]);
        return new Connection<EntryView>(
            views,
            new EntryCursors(views, keys),
            page.IsBackward ? page.Before is not null : hasMore,
            page.IsBackward ? hasMore : page.After is not null,
            count);
    }

    private async Task<List<EntryRow>> RowsAsync(EntryQuestion asked, IQueryable<Entry> all, List<SortKey> keys, CancellationToken cancellationToken)
    {
        var (page, most) = (asked.Page, asked.Page.Size + 1);
        if (asked is { Status: EntryStatus.Live, Where: null } && keys.Count == 0 && page is { After: null, Before: null, IsBackward: false })
        {
            var found = new List<EntryRow>(most);
            await foreach (var row in FirstLive(db, asked.Shape.Name, most).WithCancellation(cancellationToken)) found.Add(row);
            return found;
        }

        if (EntryCursor.Read(page.After, keys.Count) is { } after) all = all.Where(Beyond(keys, after, 0, isBackward: false));
        if (EntryCursor.Read(page.Before, keys.Count) is { } before) all = all.Where(Beyond(keys, before, 0, isBackward: true));
        var sorted = Sorted(all, keys, page.IsBackward).Take(most);
        return asked.Status == EntryStatus.Live
            ? await sorted.Select(e => new EntryRow(e.Id, e.Type, e.Live!, e.PublishedAt)).ToListAsync(cancellationToken)
            : await sorted.Select(e => new EntryRow(e.Id, e.Type, e.Draft, e.PublishedAt)).ToListAsync(cancellationToken);
    }

    private SortKey KeyOf(string field, SortDirection direction, EntryQuestion asked) =>
        field == "publishedAt" ? SortKey.OfPublication(direction) : SortKey.OfField(db, asked.Shape, field, direction, asked.Status, asked.Locale);

    private static IQueryable<Entry> Sorted(IQueryable<Entry> entries, List<SortKey> keys, bool isBackward)
    {
        for (var i = 0; i < keys.Count; i++) entries = keys[i].Sort(entries, i == 0, isBackward);
        if (entries is not IOrderedQueryable<Entry> ordered || keys.Count == 0) return isBackward ? entries.OrderByDescending(e => e.Id) : entries.OrderBy(e => e.Id);
        return isBackward ? ordered.ThenByDescending(e => e.Id) : ordered.ThenBy(e => e.Id);
    }

    /// <summary>Beyond the cursor at this key, or level with it there and beyond it at the next; at last by the id.</summary>
    private static Condition Beyond(List<SortKey> keys, EntryCursor cursor, int at, bool isBackward)
    {
        if (at == keys.Count)
        {
            var id = cursor.Id;
            return isBackward ? e => e.Id.CompareTo(id) < 0 : e => e.Id.CompareTo(id) > 0;
        }

        var level = keys[at].At(cursor.Keys[at]).And(Beyond(keys, cursor, at + 1, isBackward));
        return keys[at].Beyond(cursor.Keys[at], isBackward) is { } further ? further.Or(level) : level;
    }
}
