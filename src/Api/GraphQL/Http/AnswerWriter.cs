using System.Buffers;
using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using FoodSaaS.Tenancy.GraphQL;
using GraphQL;
using GraphQL.Execution;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Writes results as JSON, straight from the engine's tree of nodes.</summary>
internal static class AnswerWriter
{
    public static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    public static void Write(IBufferWriter<byte> output, ExecutionResult result)
    {
        var writer = _writer ?? new Utf8JsonWriter(output, Writing);
        _writer = null;
        writer.Reset(output);
        Write(writer, result);
        writer.Flush();
        writer.Reset(Stream.Null);
        _writer = writer;
    }

    public static byte[] Written(ExecutionResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(output, result);
        return output.WrittenSpan.ToArray();
    }

    public static void Write(Utf8JsonWriter writer, ExecutionResult result)
    {
        writer.WriteStartObject();
        if (result.Errors is { Count: > 0 } errors)
        {
            writer.WritePropertyName("errors"u8);
            ErrorWriter.Write(writer, errors);
        }

        if (result.Executed)
        {
            writer.WritePropertyName("data"u8);
            Node(writer, result.Data as ExecutionNode);
        }

        if (OperationCost.Of(result) is { } cost) Extensions(writer, cost);
        writer.WriteEndObject();
    }

    /// <summary>Writes a plain value: scalars, lists, maps.</summary>
    public static void Value(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case Json json: writer.WriteRawValue(json.Text, skipInputValidation: true); break;
            case IDictionary<string, object?> map: Map(writer, map); break;
            case IEnumerable list: List(writer, list); break;
            default: JsonSerializer.Serialize(writer, value, value.GetType()); break;
        }
    }

    private static void Node(Utf8JsonWriter writer, ExecutionNode? node)
    {
        switch (node)
        {
            case ValueExecutionNode value:
                Value(writer, value.ToValue());
                break;
            case ObjectExecutionNode { SubFields: { } fields }:
                writer.WriteStartObject();
                foreach (var field in fields)
                {
                    writer.WritePropertyName(field.Name!);
                    Node(writer, field);
                }

                writer.WriteEndObject();
                break;
            case ArrayExecutionNode { Items: { } items }:
                writer.WriteStartArray();
                foreach (var item in items) Node(writer, item);
                writer.WriteEndArray();
                break;
            case ArrayExecutionNode plain:
                Value(writer, plain.SerializedResult);
                break;
            case null or ObjectExecutionNode or NullExecutionNode:
                writer.WriteNullValue();
                break;
            default:
                Value(writer, node.ToValue());
                break;
        }
    }

    private static void Extensions(Utf8JsonWriter writer, OperationCost cost)
    {
        writer.WriteStartObject("extensions"u8);
        writer.WriteStartObject("cost"u8);
        writer.WriteNumber("requested"u8, cost.Requested);
        writer.WriteNumber("actual"u8, cost.Actual);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Map(Utf8JsonWriter writer, IDictionary<string, object?> map)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            Value(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void List(Utf8JsonWriter writer, IEnumerable list)
    {
        writer.WriteStartArray();
        foreach (var value in list) Value(writer, value);
        writer.WriteEndArray();
    }
}
