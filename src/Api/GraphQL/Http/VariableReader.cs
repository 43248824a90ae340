using System.Text.Json;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Reads variables into the plain values that the engine coerces. Bounded in depth and number, so that no request costs more than it should.</summary>
internal sealed class VariableReader(DocumentLimits limits)
{
    private const int LongestNumber = 64;

    private int _count;

    /// <summary>What stands against the variables, once they are read.</summary>
    public RefusedError? Broken { get; private set; }

    public Dictionary<string, object?> Object(ref Utf8JsonReader json, int depth)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            if (!values.TryAdd(name, Value(ref json, depth))) Broken ??= Refusals.BadRequest($"'{name}' is given twice.");
        }

        return values;
    }

    private object? Value(ref Utf8JsonReader json, int depth)
    {
        if (++_count > limits.Values) Broken ??= Refusals.Limit(new LimitExceeded("values in the variables", limits.Values));
        if (depth > limits.ValueDepth) Broken ??= Refusals.Limit(new LimitExceeded("levels in a value", limits.ValueDepth));
        if (Broken is not null)
        {
            json.Skip();
            return null;
        }

        return json.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref json, depth + 1),
            JsonTokenType.StartArray => List(ref json, depth + 1),
            JsonTokenType.String => json.GetString(),
            JsonTokenType.Number => Number(ref json),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => null,
        };
    }

    private List<object?> List(ref Utf8JsonReader json, int depth)
    {
        var values = new List<object?>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) values.Add(Value(ref json, depth));
        return values;
    }

    private object? Number(ref Utf8JsonReader json)
    {
        if (json.ValueSpan.Length > LongestNumber) Broken ??= Refusals.BadRequest($"Numbers may have {LongestNumber} characters.");
        else if (json.TryGetInt32(out var small)) return small;
        else if (json.TryGetInt64(out var large)) return large;
        else if (json.TryGetDecimal(out var exact)) return exact;
        else if (json.TryGetDouble(out var rough)) return rough;
        return null;
    }
}
