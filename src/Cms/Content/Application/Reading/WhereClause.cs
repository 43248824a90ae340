using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Tenancy.GraphQL;
using Condition = System.Linq.Expressions.Expression<System.Func<FoodSaaS.Cms.Content.Domain.Entries.Entry, bool>>;

namespace FoodSaaS.Cms.Content.Application.Reading;

/// <summary>Reads the argument <c>where</c>: conditions by field, joined by <c>and</c>, <c>or</c> and <c>not</c>.</summary>
internal sealed class WhereClause(ContentDb db, ReadShape shape, EntryStatus status, string locale)
{
    private const int MostDepth = 5;
    private const int MostConditions = 30;

    private int _conditions;

    /// <summary>Null where nothing is asked.</summary>
    public Condition? Read(object? where) => Read(where, 0);

    private Condition? Read(object? where, int depth)
    {
        if (where is not IEnumerable<KeyValuePair<string, object?>> given) return null;
        if (depth > MostDepth) throw new QueryRefusedError("WHERE_TOO_LARGE", $"Conditions nest at most {MostDepth} deep.");
        Condition? all = null;
        foreach (var (name, value) in given)
        {
            foreach (var condition in Of(name, value, depth)) all = all is null ? condition : all.And(condition);
        }

        return all;
    }

    private IEnumerable<Condition> Of(string name, object? value, int depth)
    {
        if (value is null) return [];
        return name switch
        {
            "and" => List(value, depth),
            "or" => List(value, depth).ToList() is { Count: > 0 } any ? [any.Aggregate(Predicates.Or)] : [],
            "not" => Read(value, depth + 1) is { } inner ? [inner.Not()] : [],
            _ => Field(name, value),
        };
    }

    private IEnumerable<Condition> List(object value, int depth) => ((IEnumerable<object?>)value).Select(inner => Read(inner, depth + 1)).OfType<Condition>();

    private IEnumerable<Condition> Field(string name, object filter)
    {
        var field = shape.Fields[shape.PlaceOf(name)];
        if (filter is IdFilter ids && field.Kind == ContentFieldKind.Reference) filter = ids with { Eq = ids.Eq is { } eq ? shape.Names.Stored(eq) : null, In = ids.In?.Select(shape.Names.Stored).ToList() };
        var conditions = new ValueConditions(db, shape.Name, status, name, field.IsLocalised ? locale : "").Of(filter).ToList();
        if ((_conditions += conditions.Count) > MostConditions) throw new QueryRefusedError("WHERE_TOO_LARGE", $"At most {MostConditions} conditions.");
        return conditions;
    }
}
