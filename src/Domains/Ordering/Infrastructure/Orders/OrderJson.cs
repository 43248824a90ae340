using System.Text.Json;
using System.Text.Json.Serialization;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FoodSaaS.Ordering.Infrastructure.Orders;

/// <summary>Parts of an order that are read and replaced as a whole, each one jsonb document.</summary>
internal static class OrderJson
{
    private static readonly JsonSerializerOptions Options = new(EventJson.Options) { IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static void IsDocument<T>(this PropertyBuilder<T> property) => property.HasColumnType("jsonb").HasConversion(
        new ValueConverter<T, string>(v => Write(v), json => Read<T>(json)),
        new ValueComparer<T>((a, b) => Equals(a, b) || Write(a) == Write(b), v => Write(v).GetHashCode(StringComparison.Ordinal), v => v));

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
