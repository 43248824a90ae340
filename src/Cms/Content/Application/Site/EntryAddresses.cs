using System.Text.Json;
using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Content.Application.Models;

namespace FoodSaaS.Cms.Content.Application.Site;

/// <summary>Where the site shows an entry.</summary>
internal sealed class EntryAddresses(CurrentModel model)
{
    /// <summary>Its own page or, where entries of its type have none, the list; null while the public sees nothing of it.</summary>
    public async Task<string?> OfAsync(EntryDraftView entry, CancellationToken cancellationToken)
    {
        if (entry.LiveValues is null || (await model.ReadAsync(cancellationToken)).Type(entry.Type) is not { Page: { } page } type) return null;
        if (type.AddressField is not { } slug) return page.At;
        using var live = JsonDocument.Parse(entry.LiveValues);
        return live.RootElement.TryGetProperty(slug.Name, out var value) && value.ValueKind == JsonValueKind.String ? $"{page.At}/{value.GetString()}" : null;
    }
}
