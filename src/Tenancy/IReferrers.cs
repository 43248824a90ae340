namespace FoodSaaS.Tenancy;

/// <summary>Says who refers to an object of another module. What is referred to cannot be deleted: each module that keeps ids of such objects registers one.</summary>
public interface IReferrers
{
    /// <summary>
    /// Within the transaction that deletes: everything of the present brand that refers to the object, drafts included. Until the transaction ends, nothing begins to.
    /// </summary>
    /// <param name="typeName">Name of the object's graph type, as its global id carries it.</param>
    Task<IReadOnlyList<Referrer>> HoldAsync(string typeName, Guid id, CancellationToken cancellationToken);
}

/// <summary>Something that refers to an object.</summary>
/// <param name="Kind">What it is: the name of a content type.</param>
/// <param name="Name">What editors call it; empty where it has no name.</param>
public sealed record Referrer(string Kind, string Name);
