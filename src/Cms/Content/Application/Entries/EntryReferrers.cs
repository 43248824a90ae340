using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>Entries that name a dish; not those that show it in page blocks, which leave out what is gone. They are written under the shared lock that is held alone here, and look for their dishes after they have it.</summary>
internal sealed class EntryReferrers(ContentDb db, CurrentModel model, EntryDocuments documents, ITenantScope scope) : IReferrers
{
    public async Task<IReadOnlyList<Referrer>> HoldAsync(string typeName, Guid id, CancellationToken cancellationToken)
    {
        if (typeName != MenuItems.TypeName) return [];
        await db.HoldEntriesAsync(scope.Current, cancellationToken);
        var found = new List<Referrer>();
        var definition = await model.ReadAsync(cancellationToken);
        await foreach (var entry in documents.NamingAsync(typeName, [id], type => definition.Type(type)?.PageBlocks ?? [], cancellationToken)) found.Add(new Referrer(entry.Type, entry.Title));
        return found;
    }
}
