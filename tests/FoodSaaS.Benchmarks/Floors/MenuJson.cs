using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Npgsql;
using static FoodSaaS.Benchmarks.Floors.MenuStatement.Column;

namespace FoodSaaS.Benchmarks.Floors;

/// <summary>Writes the rows of the menu as the JSON that the API answers to <see cref="Data.MenuQuestion"/>, byte for byte.</summary>
internal static class MenuJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <param name="requested">What the API takes the question to cost, which only the API knows.</param>
    public static async Task WriteAsync(NpgsqlDataReader rows, Guid tenant, long requested, IBufferWriter<byte> output)
    {
        await using var json = new Utf8JsonWriter(output, Plain);
        var (category, item) = (Guid.Empty, Guid.Empty);
        var media = $"/media/{tenant:N}/";
        const int brandAndMenu = 2;
        const int itemAndAvailability = 2;
        const int sizeAndPrice = 2;
        var objects = brandAndMenu;
        while (await rows.ReadAsync())
        {
            var (categoryNow, itemNow) = (rows.GetGuid((int)CategoryId), rows.GetGuid((int)ItemId));
            if (item == Guid.Empty) Begin(json, rows);
            else if (itemNow != item) EndItem(json);
            if (categoryNow != category)
            {
                if (category != Guid.Empty) EndCategory(json);
                BeginCategory(json, rows);
                objects++;
            }

            if (itemNow != item)
            {
                BeginItem(json, rows, media);
                objects += rows.IsDBNull((int)PhotoHash) ? itemAndAvailability : itemAndAvailability + 1;
            }

            Size(json, rows);
            objects += sizeAndPrice;
            (category, item) = (categoryNow, itemNow);
        }

        EndItem(json);
        EndCategory(json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        Cost(json, requested, objects);
        json.WriteEndObject();
    }

    private static void Cost(Utf8JsonWriter json, long requested, long actual)
    {
        json.WriteStartObject("extensions"u8);
        json.WriteStartObject("cost"u8);
        json.WriteNumber("requested"u8, requested);
        json.WriteNumber("actual"u8, actual);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        json.WriteStartObject("brand"u8);
        json.WriteString("timeZone"u8, row.GetString((int)BrandTimeZone));
        json.WriteEndObject();
        json.WriteStartObject("menu"u8);
        json.WriteStartArray("categories"u8);
    }

    private static void BeginCategory(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartObject();
        json.WriteString("slug"u8, row.GetString((int)CategorySlug));
        json.WriteString("name"u8, row.GetString((int)CategoryName));
        Text(json, "description"u8, row, CategoryDescription);
        json.WriteStartArray("items"u8);
    }

    private static void EndCategory(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Opens the dish and its sizes, which the question asks for last.</summary>
    private static void BeginItem(Utf8JsonWriter json, NpgsqlDataReader row, string media)
    {
        json.WriteStartObject();
        json.WriteString("slug"u8, row.GetString((int)ItemSlug));
        json.WriteString("name"u8, row.GetString((int)ItemName));
        Text(json, "description"u8, row, ItemDescription);
        Photo(json, row, media);
        Names(json, "allergens"u8, row.GetFieldValue<string[]>((int)Allergens));
        Names(json, "diets"u8, row.GetFieldValue<string[]>((int)Diets));
        json.WriteStartObject("availability"u8);
        json.WriteBoolean("isAvailable"u8, true);
        json.WriteNull("returnsAt"u8);
        json.WriteEndObject();
        json.WriteStartArray("sizes"u8);
    }

    private static void EndItem(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Photo(Utf8JsonWriter json, NpgsqlDataReader row, string media)
    {
        if (row.IsDBNull((int)PhotoHash))
        {
            json.WriteNull("photo"u8);
            return;
        }

        var hash = row.GetString((int)PhotoHash);
        json.WriteStartObject("photo"u8);
        json.WriteString("alt"u8, row.GetString((int)PhotoAlt));
        json.WriteNumber("width"u8, row.GetInt32((int)PhotoWidth));
        json.WriteNumber("height"u8, row.GetInt32((int)PhotoHeight));
        json.WriteString("w320"u8, $"{media}{hash}/320.webp");
        json.WriteString("w640"u8, $"{media}{hash}/640.webp");
        json.WriteEndObject();
    }

    private static void Size(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartObject();
        Text(json, "name"u8, row, SizeName);
        json.WriteString("priceKind"u8, GraphQLName(row.GetString((int)PriceKind)));
        if (row.IsDBNull((int)PerGrams)) json.WriteNull("perGrams"u8);
        else json.WriteNumber("perGrams"u8, row.GetInt32((int)PerGrams));
        json.WriteStartObject("price"u8);
        json.WriteString("amount"u8, (row.GetInt64((int)Price) / 100m).ToString("F2", CultureInfo.InvariantCulture));
        json.WriteString("currency"u8, row.GetString((int)Currency));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> name, NpgsqlDataReader row, MenuStatement.Column column)
    {
        if (row.IsDBNull((int)column)) json.WriteNull(name);
        else json.WriteString(name, row.GetString((int)column));
    }

    private static void Names(Utf8JsonWriter json, ReadOnlySpan<byte> name, string[] values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(GraphQLName(value));
        json.WriteEndArray();
    }

    /// <summary>The bench brand's values are single words, so upper case is all there is to it.</summary>
    private static string GraphQLName(string stored) => stored.ToUpperInvariant();
}
