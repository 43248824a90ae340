using System.Text.Json;
using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Cms.Domain.Pages;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FoodSaaS.Cms.Infrastructure;

/// <summary>Whole documents in jsonb columns. They are immutable: a changed one is another object.</summary>
internal sealed class PageDocumentConverter() : ValueConverter<PageDocument, string>(d => PageDocument.Write(d), s => PageDocument.Read(s));

internal sealed class JsonConverterOf<T>() : ValueConverter<T, string>(v => Write(v), s => Read(s))
    where T : class
{
    private static string Write(T value) => JsonSerializer.Serialize(value, BlockJson.Options);

    private static T Read(string json) => JsonSerializer.Deserialize<T>(json, BlockJson.Options)!;
}

/// <summary>Compares lists as objects, which EF would otherwise take apart.</summary>
internal sealed class JsonComparerOf<T>() : ValueComparer<T>((a, b) => ReferenceEquals(a, b), v => v.GetHashCode(), v => v)
    where T : class;
