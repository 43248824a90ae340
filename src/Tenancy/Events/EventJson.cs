using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FoodSaaS.Shared;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace FoodSaaS.Tenancy.Events;

/// <summary>How events and history documents are written: camel case, enums by name, instants in ISO 8601.</summary>
public static class EventJson
{
    public static readonly JsonSerializerOptions Options = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new LocalizedTextJson());
        options.Converters.Add(new SlugJson());
        options.Converters.Add(new CurrencyJson());
        return options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
    }

    private sealed class LocalizedTextJson : JsonConverter<LocalizedText>
    {
        public override LocalizedText Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.Texts, options);
    }

    private sealed class SlugJson : JsonConverter<Slug>
    {
        public override Slug Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Slug.Parse(reader.GetString()) ?? throw new JsonException("Not a slug.");

        public override void Write(Utf8JsonWriter writer, Slug value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    private sealed class CurrencyJson : JsonConverter<Currency>
    {
        public override Currency Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Currency.Find(reader.GetString()) ?? throw new JsonException("Not a currency.");

        public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }
}
