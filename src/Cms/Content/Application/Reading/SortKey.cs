using System.Linq.Expressions;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;
using NodaTime.Text;
using Condition = System.Linq.Expressions.Expression<System.Func<FoodSaaS.Cms.Content.Domain.Entries.Entry, bool>>;

namespace FoodSaaS.Cms.Content.Application.Reading;

/// <summary>Something that entries are put in order by. Those without a value come last, whichever way.</summary>
internal abstract class SortKey
{
    /// <summary>Sorts by it, first or after what was sorted by before.</summary>
    /// <param name="isBackward">Everything the other way round, to read from the end.</param>
    public abstract IOrderedQueryable<Entry> Sort(IQueryable<Entry> entries, bool isFirst, bool isBackward);

    /// <summary>The entry's value as a cursor keeps it; null where it has none.</summary>
    public abstract string? Of(EntryView entry);

    /// <summary>Entries beyond the value in the direction of reading; null where there can be none.</summary>
    public abstract Condition? Beyond(string? value, bool isBackward);

    public abstract Condition At(string? value);

    public static SortKey OfField(ContentDb db, ReadShape shape, string name, SortDirection direction, EntryStatus status, string locale)
    {
        var place = shape.PlaceOf(name);
        var field = shape.Fields[place];
        var (type, where) = (shape.Name, field.IsLocalised ? locale : "");
        var isDescending = direction == SortDirection.Desc;
        object? ValueOf(EntryView entry) => entry.Values[place] is List<object> list ? list.FirstOrDefault() : entry.Values[place];
        IQueryable<EntryValue> rows = db.Values.Where(v => v.Type == type && v.Field == name && v.Locale == where && v.Status == status && v.Position == 0);
        return field.Kind switch
        {
            ContentFieldKind.Number => new SortKey<double>(e => rows.Where(v => v.EntryId == e.Id).Select(v => v.Number).FirstOrDefault(), isDescending, e => ValueOf(e) as double?, CursorText.OfNumber, CursorText.ToNumber),
            ContentFieldKind.Date => new SortKey<Instant>(e => rows.Where(v => v.EntryId == e.Id).Select(v => v.Time).FirstOrDefault(), isDescending, e => (ValueOf(e) as LocalDate?)?.AtMidnight().InUtc().ToInstant(), CursorText.OfTime, CursorText.ToTime),
            ContentFieldKind.DateTime => new SortKey<Instant>(e => rows.Where(v => v.EntryId == e.Id).Select(v => v.Time).FirstOrDefault(), isDescending, e => ValueOf(e) as Instant?, CursorText.OfTime, CursorText.ToTime),
            _ => new TextSortKey(e => rows.Where(v => v.EntryId == e.Id).Select(v => v.Text).FirstOrDefault(), isDescending, e => ValueOf(e) switch { bool truth => truth ? "true" : "false", var value => value?.ToString() }),
        };
    }

    public static SortKey OfPublication(SortDirection direction) =>
        new SortKey<Instant>(e => e.PublishedAt, direction == SortDirection.Desc, e => e.Row.PublishedAt, CursorText.OfTime, CursorText.ToTime);

    protected static Condition Compare<T>(Expression<Func<Entry, T>> key, Func<Expression, Expression> compare) => Expression.Lambda<Func<Entry, bool>>(compare(key.Body), key.Parameters);

    protected static IOrderedQueryable<Entry> Sort<T>(IQueryable<Entry> entries, Expression<Func<Entry, T>> key, bool isDescending, bool isFirst) => (isFirst, isDescending) switch
    {
        (true, false) => entries.OrderBy(key),
        (true, true) => entries.OrderByDescending(key),
        (false, false) => ((IOrderedQueryable<Entry>)entries).ThenBy(key),
        (false, true) => ((IOrderedQueryable<Entry>)entries).ThenByDescending(key),
    };
}

/// <summary>A number or an instant.</summary>
internal sealed class SortKey<T>(Expression<Func<Entry, T?>> key, bool isDescending, Func<EntryView, T?> read, Func<T, string> write, Func<string, T?> parse) : SortKey
    where T : struct
{
    private readonly Condition _isAbsent = Compare(key, body => Expression.Equal(body, Expression.Constant(null, typeof(T?))));

    public override IOrderedQueryable<Entry> Sort(IQueryable<Entry> entries, bool isFirst, bool isBackward) =>
        Sort(Sort(entries, _isAbsent, isBackward, isFirst), key, isDescending != isBackward, isFirst: false);

    public override string? Of(EntryView entry) => read(entry) is { } value ? write(value) : null;

    public override Condition? Beyond(string? value, bool isBackward)
    {
        if (value is null) return isBackward ? _isAbsent.Not() : null;
        var bound = Bound(value);
        var further = Compare(key, body => isDescending != isBackward ? Expression.LessThan(body, bound) : Expression.GreaterThan(body, bound));
        return isBackward ? further : further.Or(_isAbsent);
    }

    public override Condition At(string? value) => value is null ? _isAbsent : Compare(key, body => Expression.Equal(body, Bound(value)));

    /// <summary>A captured variable, so that it becomes a parameter.</summary>
    private Expression Bound(string value)
    {
        var parsed = parse(value) ?? throw new QueryRefusedError("CURSOR_INVALID", "The cursor is none of this list.");
        Expression<Func<T?>> captured = () => parsed;
        return captured.Body;
    }
}

/// <summary>A text, in the database's order of texts.</summary>
internal sealed class TextSortKey(Expression<Func<Entry, string?>> key, bool isDescending, Func<EntryView, string?> read) : SortKey
{
    private readonly Condition _isAbsent = Compare(key, body => Expression.Equal(body, Expression.Constant(null, typeof(string))));

    public override IOrderedQueryable<Entry> Sort(IQueryable<Entry> entries, bool isFirst, bool isBackward) =>
        Sort(Sort(entries, _isAbsent, isBackward, isFirst), key, isDescending != isBackward, isFirst: false);

    public override string? Of(EntryView entry) => read(entry);

    public override Condition? Beyond(string? value, bool isBackward)
    {
        if (value is null) return isBackward ? _isAbsent.Not() : null;
        var order = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;
        var further = Compare(key, body => isDescending != isBackward
            ? Expression.LessThan(Expression.Call(order, body, Bound(value)), Expression.Constant(0))
            : Expression.GreaterThan(Expression.Call(order, body, Bound(value)), Expression.Constant(0)));
        return isBackward ? further : further.Or(_isAbsent);
    }

    public override Condition At(string? value) => value is null ? _isAbsent : Compare(key, body => Expression.Equal(body, Bound(value)));

    private static Expression Bound(string value)
    {
        Expression<Func<string>> captured = () => value;
        return captured.Body;
    }
}

/// <summary>Values as cursors keep them, to the last digit.</summary>
internal static class CursorText
{
    private static readonly InstantPattern Pattern = InstantPattern.ExtendedIso;

    public static string OfNumber(double number) => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    public static double? ToNumber(string text) => double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string OfTime(Instant instant) => Pattern.Format(instant);

    public static Instant? ToTime(string text) => Pattern.Parse(text) is { Success: true } parsed ? parsed.Value : null;
}
