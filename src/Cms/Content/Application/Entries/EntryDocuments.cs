using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>Looks through what entries say. No index leads from pictures and dishes to entries, but their documents keep the ids that the API's callers know.</summary>
internal sealed class EntryDocuments(ContentDb db)
{
    /// <summary>The entries that name one of the objects, once for each, in the order of their making.</summary>
    /// <param name="beside">The fields of a type that do not count.</param>
    public async IAsyncEnumerable<EntryMention> NamingAsync(string typeName, IReadOnlyCollection<Guid> ids, Func<string, IEnumerable<FieldDefinition>> beside, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wanted = ids.Select(id => (Id: id, Text: new GlobalId(typeName, id).ToString())).ToList();
        await foreach (var entry in db.Entries.AsNoTracking().OrderBy(e => e.Id).Select(e => new { e.Id, e.Type, e.Title, e.Draft, e.Live }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            FieldDefinition[] left = [.. beside(entry.Type)];
            foreach (var (id, text) in wanted)
            {
                var isLive = entry.Live is { } live && Names(live, text, left);
                if (isLive || Names(entry.Draft, text, left)) yield return new EntryMention(id, entry.Id, entry.Type, entry.Title, isLive);
            }
        }
    }

    private static bool Names(string document, string text, FieldDefinition[] left)
    {
        if (!document.Contains(text, StringComparison.Ordinal)) return false;
        if (left.Length == 0) return true;
        var values = JsonNode.Parse(document)!.AsObject();
        foreach (var field in left) values.Remove(field.Name);
        return values.ToJsonString(EntryJson.Options).Contains(text, StringComparison.Ordinal);
    }
}

/// <summary>An entry that names an object.</summary>
/// <param name="IsLive">Whether the public sees it do so.</param>
internal sealed record EntryMention(Guid ObjectId, Guid EntryId, string Type, string Title, bool IsLive);
