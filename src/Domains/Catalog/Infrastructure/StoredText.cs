using System.Buffers;
using System.Text;
using System.Text.Json;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Infrastructure;

/// <summary>Localized text as its jsonb column holds it: an object of strings.</summary>
internal static class StoredText
{
    public static LocalizedText Parse(string? json)
    {
        if (json is null or "{}") return LocalizedText.Empty;
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            return Read(bytes.AsSpan(0, Encoding.UTF8.GetBytes(json, bytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static LocalizedText Read(ReadOnlySpan<byte> json)
    {
        var texts = new List<KeyValuePair<string, string>>(2);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var locale = reader.GetString()!;
            reader.Read();
            texts.Add(KeyValuePair.Create(locale, reader.GetString()!));
        }

        return new LocalizedText(texts);
    }
}
