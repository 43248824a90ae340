using System.Runtime.CompilerServices;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>Looks through what entries say. No index leads from pictures and dishes to entries, but their documents keep the ids that the API's callers know.</summary>
internal sealed class EntryDocuments(ContentDb db)
{
    /// <summary>The entries that name one of the objects, once for each, in the order of their making.</summary>
    public async IAsyncEnumerable<EntryMention> NamingAsync(string typeName, IReadOnlyCollection<Guid> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wanted = ids.Select(id => (Id: id, Text: new GlobalId(typeName, id).ToString())).ToList();
        await foreach (var entry in db.Entries.AsNoTracking().OrderBy(e => e.Id).Select(e => new { e.Id, e.Type, e.Title, e.Draft, e.Live }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            foreach (var (id, text) in wanted)
            {
                var isLive = entry.Live?.Contains(text, StringComparison.Ordinal) == true;
                if (isLive || entry.Draft.Contains(text, StringComparison.Ordinal)) yield return new EntryMention(id, entry.Id, entry.Type, entry.Title, isLive);
            }
        }
    }
}

/// <summary>An entry that names an object.</summary>
/// <param name="IsLive">Whether the public sees it do so.</param>
internal sealed record EntryMention(Guid ObjectId, Guid EntryId, string Type, string Title, bool IsLive);
