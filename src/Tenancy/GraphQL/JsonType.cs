using System.Text.Json;
using GraphQL.Types;
using GraphQLParser.AST;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>A piece of JSON as it stands: structured text, values of fields that are not known beforehand.</summary>
/// <param name="Text">Well-formed JSON.</param>
public sealed record Json(string Text)
{
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 64 };

    /// <exception cref="FormatException">The text is no JSON.</exception>
    public static Json Parse(string text)
    {
        try
        {
            using var read = JsonDocument.Parse(text, Depth);
            return new Json(text);
        }
        catch (JsonException)
        {
            throw new FormatException("This is no well-formed JSON.");
        }
    }
}

internal sealed class JsonType : ScalarGraphType
{
    public JsonType()
    {
        Name = "JSON";
        Description = "Structured JSON. It is answered as it is; an input takes an object or a list, or, where it nests deeper than variables may, its text.";
    }

    public override object? Serialize(object? value) => value is Json ? value : null;

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        Json json => json,
        string text => Json.Parse(text),
        IDictionary<string, object?> or IList<object?> => new Json(JsonSerializer.Serialize(value)),
        _ => ThrowValueConversionError(value),
    };

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => Json.Parse((string)text.Value),
        GraphQLObjectValue or GraphQLListValue => new Json(JsonSerializer.Serialize(Plain(value))),
        _ => ThrowLiteralConversionError(value),
    };

    private static object? Plain(GraphQLValue value) => value switch
    {
        GraphQLObjectValue fields => (fields.Fields ?? []).DistinctBy(f => f.Name.StringValue).ToDictionary(f => f.Name.StringValue, f => Plain(f.Value), StringComparer.Ordinal),
        GraphQLListValue list => (list.Values ?? []).ConvertAll(Plain),
        GraphQLStringValue text => (string)text.Value,
        GraphQLEnumValue name => name.Name.StringValue,
        GraphQLBooleanValue truth => truth.BoolValue,
        GraphQLIntValue or GraphQLFloatValue => JsonDocument.Parse(((IHasValueNode)value).Value.ToString()).RootElement,
        GraphQLNullValue => null,
        _ => throw new FormatException("Send variables outside of structured JSON."),
    };
}
