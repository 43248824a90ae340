using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>The dishes that the brand's own content refers to.</summary>
internal sealed class ReferencedItems(CatalogDb db, HighlightItems highlight) : IReferencedObjects
{
    public string TypeName => TypedIds.Item;

    public async Task<IReadOnlySet<Guid>> KnownAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await db.Items.Where(i => ids.Contains(i.Id)).Select(i => i.Id).ToListAsync(cancellationToken)).ToHashSet();

    public async Task<IReadOnlyDictionary<Guid, object>> ShowAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await highlight.ExecuteAsync([.. ids], cancellationToken)).ToDictionary(i => i.Id, object (i) => i);
}
