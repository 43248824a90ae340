using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Tenancy.Content;

/// <summary>Knows what brands' content types are; answered by the module that keeps them.</summary>
public interface IContentDefinitions
{
    /// <summary>The canonical definition of that hash, or null where the brand never had it.</summary>
    Task<string?> FindAsync(TenantId brand, string hash, CancellationToken cancellationToken);
}

/// <summary>The schemas of this node; answered by the host.</summary>
public interface IContentSchemas
{
    /// <summary>Names that the platform's own types and root fields have: no brand's new ones may be called so. Root fields are written <c>Query.menu</c>.</summary>
    IReadOnlySet<string> TakenNames { get; }

    /// <summary>Builds the schema of a definition, unless it is there already. Whoever asks meanwhile waits for the same one.</summary>
    /// <exception cref="InvalidOperationException">The definition gives no sound schema.</exception>
    void Prepare(string definition);
}
