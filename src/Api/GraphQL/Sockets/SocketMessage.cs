using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>A message of the protocol graphql-transport-ws from the client.</summary>
/// <param name="Payload">JSON text, or null where there is none.</param>
internal sealed record SocketMessage(string Type, string? Id, byte[]? Payload)
{
    public static readonly byte[] Ack = """{"type":"connection_ack"}"""u8.ToArray();
    public static readonly byte[] Pong = """{"type":"pong"}"""u8.ToArray();

    private const int LongestId = 256;
    private const int LongestLanguages = 200;

    /// <summary>The message, or null where the text is none.</summary>
    public static SocketMessage? Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("type"u8, out var type) || type.ValueKind != JsonValueKind.String) return null;
            string? id = null;
            if (root.TryGetProperty("id"u8, out var given))
            {
                if (given.ValueKind != JsonValueKind.String || given.GetString() is not { Length: > 0 and <= LongestId } name) return null;
                id = name;
            }

            var payload = root.TryGetProperty("payload"u8, out var body) && body.ValueKind != JsonValueKind.Null ? body : (JsonElement?)null;
            if (payload is { ValueKind: not JsonValueKind.Object }) return null;
            return new SocketMessage(type.GetString()!, id, payload is { } found ? Encoding.UTF8.GetBytes(found.GetRawText()) : null);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The key in the payload of <c>connection_init</c>; false where the payload is not understood.</summary>
    public bool TryGetApiKey(out string? key) => TryGetText("apiKey"u8, out key);

    /// <summary>
    /// The languages in the payload of <c>connection_init</c>, as the header <c>Accept-Language</c> has them: pages cannot set headers of sockets, and may be in another language than
    /// their browser. False where the payload is not understood.
    /// </summary>
    public bool TryGetLanguages(out string? languages) => TryGetText("acceptLanguage"u8, out languages) && languages is not { Length: > LongestLanguages };

    private bool TryGetText(ReadOnlySpan<byte> name, out string? text)
    {
        text = null;
        if (Payload is null) return true;
        using var json = JsonDocument.Parse(Payload);
        if (!json.RootElement.TryGetProperty(name, out var given) || given.ValueKind == JsonValueKind.Null) return true;
        if (given.ValueKind != JsonValueKind.String) return false;
        text = given.GetString();
        return true;
    }

    /// <summary>The message <c>next</c> up to its result, which is followed by <see cref="NextTail"/>: many are sent the same result, each under an id of his own.</summary>
    public static byte[] NextHead(string id)
    {
        var whole = Write("next", id, writer => writer.WriteNullValue());
        return whole[..^("null".Length + 1)];
    }

    public static byte NextTail => (byte)'}';

    public static byte[] Error(string id, ExecutionErrors errors) => Write("error", id, writer => ErrorWriter.Write(writer, errors));

    public static byte[] Complete(string id) => Write("complete", id, null);

    private static byte[] Write(string type, string id, Action<Utf8JsonWriter>? payload)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, AnswerWriter.Writing))
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, id);
            writer.WriteString("type"u8, type);
            if (payload is not null)
            {
                writer.WritePropertyName("payload"u8);
                payload(writer);
            }

            writer.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }
}
