namespace FoodSaaS.Contracts.Customers;

/// <summary>The people who eat at the present brand. An id says nothing at any other brand.</summary>
public interface IDiners
{
    /// <summary>The diner who is signed in to the present request; null where none is.</summary>
    Guid? SignedIn { get; }

    /// <summary>How to reach and to call a diner; null where there is none (any more).</summary>
    Task<DinerContact?> FindAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>How to reach a diner. Personal data: for the moment of use, never to be kept, logged or put into events.</summary>
/// <param name="Name">As he wants to be called; null where he has not said.</param>
/// <param name="Email">Proven to be his; null where he has none.</param>
/// <param name="Phone">Proven to be his, E.164; null where he has none.</param>
/// <param name="Locale">BCP 47 tag to write to him in, one that the brand writes or wrote in.</param>
public sealed record DinerContact(Guid Id, string? Name, string? Email, string? Phone, string Locale);
