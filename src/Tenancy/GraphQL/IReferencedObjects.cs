namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>Finds the objects of one graph type by their ids, for modules whose own objects refer to them. Registered by the module that owns the type.</summary>
public interface IReferencedObjects
{
    /// <summary>Name of the graph type, which the objects' global ids carry.</summary>
    string TypeName { get; }

    /// <summary>Those among <paramref name="ids"/> that the present brand has.</summary>
    Task<IReadOnlySet<Guid>> KnownAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>What the graph type shows of them, by id; unknown ids are left out. Names its own cache tags, for unknown ones too.</summary>
    Task<IReadOnlyDictionary<Guid, object>> ShowAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}
