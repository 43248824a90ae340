using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>Entries that name a dish. They are written under the shared lock that is held alone here, and look for their dishes after they have it.</summary>
internal sealed class EntryReferrers(ContentDb db, EntryDocuments documents, ITenantScope scope) : IReferrers
{
    public async Task<IReadOnlyList<Referrer>> HoldAsync(string typeName, Guid id, CancellationToken cancellationToken)
    {
        if (typeName != MenuItems.TypeName) return [];
        await db.HoldEntriesAsync(scope.Current, cancellationToken);
        var found = new List<Referrer>();
        await foreach (var entry in documents.NamingAsync(typeName, [id], cancellationToken)) found.Add(new Referrer(entry.Type, entry.Title));
        return found;
    }
}
