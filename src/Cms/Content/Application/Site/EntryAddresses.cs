using System.Text.Json;
using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Content.Domain.Models;

namespace FoodSaaS.Cms.Content.Application.Site;

/// <summary>Where the site shows an entry.</summary>
internal sealed class EntryAddresses(CurrentModel model)
{
    /// <summary>Its own page or, where entries of its type have none, the list; null while the public sees nothing of it.</summary>
    public async Task<string?> OfAsync(EntryDraftView entry, CancellationToken cancellationToken)
    {
        if (entry.LiveValues is null || (await model.ReadAsync(cancellationToken)).Type(entry.Type) is not { Page: { } page } type) return null;
        if (type.IsSite) return TextOf(entry.LiveValues, SiteType.Path);
        if (type.AddressField is not { } slug) return page.At;
        return TextOf(entry.LiveValues, slug.Name) is { } end ? $"{page.At}/{end}" : null;
    }

    private static string? TextOf(string values, string field)
    {
        using var document = JsonDocument.Parse(values);
        return document.RootElement.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
