using System.Linq.Expressions;
using FoodSaaS.OrderHistory.Application;
using MongoDB.Bson;
using MongoDB.Driver;
using NodaTime.Text;

namespace FoodSaaS.OrderHistory.Infrastructure.Mongo;

/// <summary>What is looked for, as MongoDB is asked for it.</summary>
internal static class MongoSearch
{
    private static readonly FilterDefinitionBuilder<StoredOrder> Filter = Builders<StoredOrder>.Filter;

    public static FilterDefinition<StoredOrder> Of(OrderSearch s) => Filter.And(Conditions(s));

    private static IEnumerable<FilterDefinition<StoredOrder>> Conditions(OrderSearch s)
    {
        yield return Filter.Eq(o => o.DraftUntil, null);
        if (s.DinerId is { } diner) yield return Filter.Eq(o => o.Diner, diner);
        if (s.Status is { } status) yield return Filter.Eq(o => o.Status, status.ToString());
        if (s.LocationId is { } location) yield return Filter.Eq(o => o.Location, location);
        if (s is { From: { } from, Instants.From: { } earliest }) yield return Filter.Gte(o => o.PlacedAt, earliest.ToDateTimeUtc()) & Filter.Gte(o => o.PlacedOn, LocalDatePattern.Iso.Format(from));
        if (s is { Until: { } until, Instants.Until: { } latest }) yield return Filter.Lt(o => o.PlacedAt, latest.ToDateTimeUtc()) & Filter.Lte(o => o.PlacedOn, LocalDatePattern.Iso.Format(until));
        if (s.MinTotal is { } min) yield return Filter.Gte(o => o.Total, min);
        if (s.MaxTotal is { } max) yield return Filter.Lte(o => o.Total, max);
        if (s.Number is { } number) yield return BeginsWith(o => o.Number, number);
        if (s.Phone is { } phone) yield return BeginsWith(o => o.Phone!, phone);
        if (s.Email is { } email) yield return BeginsWith(o => o.Email!, email);
        foreach (var word in s.Words) yield return Filter.AnyEq(o => o.Words, word);
        foreach (var word in s.Items) yield return Filter.AnyEq(o => o.Items, word);
        foreach (var beginning in s.Beginnings) yield return Filter.ElemMatch(o => o.Words, new BsonDocument { ["$gte"] = beginning, ["$lt"] = OrderSearch.EndOf(beginning) });
    }

    private static FilterDefinition<StoredOrder> BeginsWith(Expression<Func<StoredOrder, string>> field, string beginning) => Filter.Gte(field, beginning) & Filter.Lt(field, OrderSearch.EndOf(beginning));
}
