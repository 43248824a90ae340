using System.Text.Json;
using FoodSaaS.IntegrationTests.Customers;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using GraphQL.Types;

namespace FoodSaaS.IntegrationTests.Tenancy.Fields;

/// <summary>What a brand's owner finds of his brand through the API: ids by type, versions, and the names in addresses.</summary>
internal sealed class Belongings
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _slugs = new(StringComparer.Ordinal);

    private Belongings(FilledBrand brand)
    {
        Brand = brand;
        _ids["Media"] = brand.MediaId;
        _ids["MenuUpload"] = brand.UploadId;
        _ids["MediaUpload"] = brand.MediaUploadId;
        _ids["CartLine"] = brand.Cart.LineId;
    }

    public FilledBrand Brand { get; }

    /// <summary>One id a type.</summary>
    public IReadOnlyDictionary<string, string> Ids => _ids;

    public IReadOnlyCollection<string> Slugs => _slugs.Values;

    /// <summary>Asks every question that needs no arguments, as the owner.</summary>
    public static async Task<Belongings> OfAsync(FilledBrand brand, ISchema schema)
    {
        var found = new Belongings(brand);
        foreach (var question in Questions.WithoutArguments(schema).Where(q => q.Guards is not { } rule || rule != AccessRule.Diner)) found.Take(await brand.Brand.AsOwnerAsync(question.Document));
        await found.TakeGuestAsync(schema, brand.Guest);
        return found;
    }

    /// <summary>What a guest finds of himself.</summary>
    public static async Task<Belongings> OfAsync(FilledBrand brand, ISchema schema, Guest guest)
    {
        var found = new Belongings(brand);
        found._ids.Clear();
        await found.TakeGuestAsync(schema, guest);
        return found;
    }

    /// <summary>The version of the object with an id, or of the one object of a type.</summary>
    public int VersionOf(string idOrType) => _versions.GetValueOrDefault(idOrType, 1);

    private async Task TakeGuestAsync(ISchema schema, Guest guest)
    {
        foreach (var question in Questions.WithoutArguments(schema).Where(q => q.Field == "diner" || q.Guards == AccessRule.Diner)) Take(await guest.Browser.DataAsync(question.Document));
    }

    private void Take(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in element.EnumerateArray()) Take(inner);
        }

        if (element.ValueKind != JsonValueKind.Object) return;
        if (element.TryGetProperty("__typename", out var type)) TakeObject(type.GetString()!, element);
        foreach (var field in element.EnumerateObject()) Take(field.Value);
    }

    private void TakeObject(string type, JsonElement element)
    {
        if (element.TryGetProperty("version", out var version)) _versions[type] = version.GetInt32();
        if (element.TryGetProperty("typedId", out var typed)) _versions[typed.GetString()!] = version.GetInt32();
        if (element.TryGetProperty("slug", out var slug)) _slugs.TryAdd(type, slug.GetString()!);
        if (!element.TryGetProperty("id", out var id) || GlobalId.Parse(id.GetString()) is null) return;
        _ids.TryAdd(type, id.GetString()!);
        if (version.ValueKind == JsonValueKind.Number) _versions[id.GetString()!] = version.GetInt32();
    }
}
