namespace FoodSaaS.Tenancy.Life;

/// <summary>What a module keeps of a diner, for the document of all that is kept of him. Each module that keeps something registers one.</summary>
public interface IDinerRecords
{
    /// <summary>The document's member: lower camel case.</summary>
    string Name { get; }

    /// <summary>Personal data: for the document alone, never to be kept, logged or put into events.</summary>
    Task<object> OfAsync(Guid dinerId, CancellationToken cancellationToken);
}
