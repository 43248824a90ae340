using MongoDB.Bson;

namespace FoodSaaS.IntegrationTests.OrderHistory.Mongo;

/// <summary>Those of MongoDB's conditions that the archive uses; any other is an error, so nothing is taken to hold.</summary>
internal static class StandInFilter
{
    public static bool Holds(BsonDocument document, BsonDocument filter) => filter.All(e => e.Name switch
    {
        "$and" => e.Value.AsBsonArray.All(f => Holds(document, f.AsBsonDocument)),
        "$or" => e.Value.AsBsonArray.Any(f => Holds(document, f.AsBsonDocument)),
        _ => OfField(document.GetValue(e.Name, BsonNull.Value), e.Value),
    });

    private static bool OfField(BsonValue value, BsonValue wanted) =>
        wanted is BsonDocument { ElementCount: > 0 } conditions && conditions.GetElement(0).Name.StartsWith('$') ? conditions.All(c => Condition(value, c)) : IsAny(value, v => v == wanted);

    private static bool Condition(BsonValue value, BsonElement condition) => condition.Name switch
    {
        "$elemMatch" => value is BsonArray array && array.Any(v => OfField(v, condition.Value)),
        "$ne" => !IsAny(value, v => v == condition.Value),
        "$gt" => IsAny(value, v => IsComparable(v, condition.Value) && v > condition.Value),
        "$gte" => IsAny(value, v => IsComparable(v, condition.Value) && v >= condition.Value),
        "$lt" => IsAny(value, v => IsComparable(v, condition.Value) && v < condition.Value),
        "$lte" => IsAny(value, v => IsComparable(v, condition.Value) && v <= condition.Value),
        _ => throw new NotSupportedException(condition.Name),
    };

    private static bool IsAny(BsonValue value, Func<BsonValue, bool> holds) => value is BsonArray array ? array.Any(holds) : holds(value);

    private static bool IsComparable(BsonValue one, BsonValue other) => one.BsonType == other.BsonType || (one.IsNumeric && other.IsNumeric);
}
