using FoodSaaS.Contracts.Cms;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>Dishes of one read. What only some readers ask for is fetched on the first asking, for all of them in one statement.</summary>
internal sealed class ItemsReadTogether
{
    private readonly HashSet<Guid> _photoIds = [];
    private readonly HashSet<Guid> _modifierGroupIds = [];
    private Task<IReadOnlyDictionary<Guid, MediaImage>>? _photos;
    private Task<IReadOnlyDictionary<Guid, ModifierGroupView>>? _modifierGroups;

    public void Add(Guid? photoId, IReadOnlyList<Guid> modifierGroupIds)
    {
        if (photoId is { } id) _photoIds.Add(id);
        _modifierGroupIds.UnionWith(modifierGroupIds);
    }

    public Task<IReadOnlyDictionary<Guid, MediaImage>> PhotosAsync(Func<IReadOnlyCollection<Guid>, Task<IReadOnlyDictionary<Guid, MediaImage>>> fetch) =>
        _photos ??= fetch(_photoIds);

    public Task<IReadOnlyDictionary<Guid, ModifierGroupView>> ModifierGroupsAsync(
        Func<IReadOnlyCollection<Guid>, Task<IReadOnlyDictionary<Guid, ModifierGroupView>>> fetch) => _modifierGroups ??= fetch(_modifierGroupIds);
}
