using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>The dishes that entries refer to; the module that has the menu finds them.</summary>
internal sealed class MenuItems(IEnumerable<IReferencedObjects> objects)
{
    public const string TypeName = "Item";

    private readonly IReferencedObjects _items = objects.Single(o => o.TypeName == TypeName);

    public Task<IReadOnlySet<Guid>> KnownAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => _items.KnownAsync(ids, cancellationToken);

    public Task<IReadOnlyDictionary<Guid, object>> ShowAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => _items.ShowAsync(ids, cancellationToken);
}
