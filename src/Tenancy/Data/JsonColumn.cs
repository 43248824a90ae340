using System.Text.Json;
using FoodSaaS.Tenancy.Events;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FoodSaaS.Tenancy.Data;

/// <summary>A value that is read and replaced as a whole, as one jsonb document.</summary>
public sealed class JsonColumn<T>() : ValueConverter<T, string>(v => Write(v), json => Read(json))
    where T : class
{
    internal static string Write(T value) => JsonSerializer.Serialize(value, EventJson.Options);

    private static T Read(string json) => JsonSerializer.Deserialize<T>(json, EventJson.Options)!;
}

/// <summary>Two values are the same when their documents are, so that setting what is there changes nothing. Values are replaced, never changed: one and the same is not written to be compared.</summary>
public sealed class JsonComparer<T>() : ValueComparer<T>((a, b) => ReferenceEquals(a, b) || Text(a) == Text(b), v => Text(v).GetHashCode(StringComparison.Ordinal), v => v)
    where T : class
{
    private static string Text(T? value) => value is null ? "" : JsonColumn<T>.Write(value);
}
