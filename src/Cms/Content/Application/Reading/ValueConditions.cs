using System.Linq.Expressions;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Condition = System.Linq.Expressions.Expression<System.Func<FoodSaaS.Cms.Content.Domain.Entries.Entry, bool>>;

namespace FoodSaaS.Cms.Content.Application.Reading;

/// <summary>Conditions on one indexed field: each is an EXISTS over the rows of values.</summary>
internal sealed class ValueConditions(ContentDb db, string type, EntryStatus status, string name, string locale)
{
    private const int MostInList = 100;

    public IEnumerable<Condition> Of(object filter) => filter switch
    {
        TextFilter f => Text(f),
        NumberFilter f => Number(f),
        BooleanFilter f => Each((f.Eq, v => Equal(v!.Value ? "true" : "false")), (f.IsNull, v => Absent(v!.Value))),
        DateFilter f => Time(Midnight(f.Eq), Midnight(f.Lt), Midnight(f.Lte), Midnight(f.Gt), Midnight(f.Gte), f.IsNull),
        DateTimeFilter f => Time(f.Eq, f.Lt, f.Lte, f.Gt, f.Gte, f.IsNull),
        IdFilter f => Id(f),
        _ => throw new InvalidOperationException($"A {filter.GetType().Name} is no filter."),
    };

    private IQueryable<EntryValue> Rows => db.Values.Where(v => v.Type == type && v.Field == name && v.Locale == locale && v.Status == status);

    private IEnumerable<Condition> Text(TextFilter f)
    {
        if (f.Eq is { } eq) yield return Equal(eq);
        if (f.In is { } many) yield return AnyOf(Bounded(many));
        if (f.Contains is { } part && Pattern(part) is var inside) yield return e => Rows.Any(v => v.EntryId == e.Id && EF.Functions.ILike(v.Text!, "%" + inside + "%"));
        if (f.StartsWith is { } start && Pattern(start) is var begin) yield return e => Rows.Any(v => v.EntryId == e.Id && EF.Functions.ILike(v.Text!, begin + "%"));
        if (f.Lt is { } lt) yield return e => Rows.Any(v => v.EntryId == e.Id && string.Compare(v.Text, lt) < 0);
        if (f.Lte is { } lte) yield return e => Rows.Any(v => v.EntryId == e.Id && string.Compare(v.Text, lte) <= 0);
        if (f.Gt is { } gt) yield return e => Rows.Any(v => v.EntryId == e.Id && string.Compare(v.Text, gt) > 0);
        if (f.Gte is { } gte) yield return e => Rows.Any(v => v.EntryId == e.Id && string.Compare(v.Text, gte) >= 0);
        if (f.IsNull is { } isNull) yield return Absent(isNull);
    }

    private IEnumerable<Condition> Number(NumberFilter f)
    {
        if (f.Eq is { } eq) yield return e => Rows.Any(v => v.EntryId == e.Id && v.Number == eq);
        if (f.In is { } many && Bounded(many) is var list) yield return e => Rows.Any(v => v.EntryId == e.Id && list.Contains(v.Number!.Value));
        if (f.Lt is { } lt) yield return e => Rows.Any(v => v.EntryId == e.Id && v.Number < lt);
        if (f.Lte is { } lte) yield return e => Rows.Any(v => v.EntryId == e.Id && v.Number <= lte);
        if (f.Gt is { } gt) yield return e => Rows.Any(v => v.EntryId == e.Id && v.Number > gt);
        if (f.Gte is { } gte) yield return e => Rows.Any(v => v.EntryId == e.Id && v.Number >= gte);
        if (f.IsNull is { } isNull) yield return Absent(isNull);
    }

    private IEnumerable<Condition> Time(Instant? equal, Instant? before, Instant? until, Instant? after, Instant? from, bool? isNull)
    {
        if (equal is { } eq) yield return e => Rows.Any(v => v.EntryId == e.Id && v.Time == eq);
        if (before is { } lt) yield return e => Rows.Any(v => v.EntryId == e.Id && v.Time < lt);
        if (until is { } lte) yield return e => Rows.Any(v => v.EntryId == e.Id && v.Time <= lte);
        if (after is { } gt) yield return e => Rows.Any(v => v.EntryId == e.Id && v.Time > gt);
        if (from is { } gte) yield return e => Rows.Any(v => v.EntryId == e.Id && v.Time >= gte);
        if (isNull is { } absent) yield return Absent(absent);
    }

    private IEnumerable<Condition> Id(IdFilter f)
    {
        if (f.Eq is { } eq) yield return Equal(eq.ToString());
        if (f.In is { } many) yield return AnyOf([.. Bounded(many).Select(id => id.ToString())]);
        if (f.IsNull is { } isNull) yield return Absent(isNull);
    }

    private Condition Equal(string text) => e => Rows.Any(v => v.EntryId == e.Id && v.Text == text);

    private Condition AnyOf(string[] texts) => e => Rows.Any(v => v.EntryId == e.Id && texts.Contains(v.Text));

    private Condition Absent(bool isAbsent)
    {
        Condition present = e => Rows.Any(v => v.EntryId == e.Id);
        return isAbsent ? present.Not() : present;
    }

    private static IEnumerable<Condition> Each(params (bool? Given, Func<bool?, Condition> Make)[] conditions) => conditions.Where(c => c.Given is not null).Select(c => c.Make(c.Given));

    private static T[] Bounded<T>(IReadOnlyList<T> list) => list.Count <= MostInList ? [.. list] : throw new QueryRefusedError("WHERE_TOO_LARGE", $"At most {MostInList} values in a list.");

    private static string Pattern(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private static Instant? Midnight(LocalDate? day) => day?.AtMidnight().InUtc().ToInstant();
}
