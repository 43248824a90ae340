namespace FoodSaaS.Tenancy.Brands;

/// <summary>The host names, besides the platform's own, under which brands are served. A name has one brand at most.</summary>
public interface IHostNames
{
    /// <summary>Those of the present brand.</summary>
    Task<IReadOnlyList<HostName>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Within the present transaction: serves the present brand under the name, which it has proven to be its own.</summary>
    /// <param name="host">As <see cref="HostName"/> writes it.</param>
    /// <returns>False where another brand has the name, or gave it up less than 30 days ago.</returns>
    Task<bool> TakeAsync(HostName host, CancellationToken cancellationToken);

    /// <summary>Within the present transaction: serves the present brand under the name no longer. Nobody else can take it for 30 days.</summary>
    Task GiveUpAsync(HostName host, CancellationToken cancellationToken);

    /// <summary>Within the present transaction: the one address that the brand's others lead to; null means the sub-domain of the platform.</summary>
    Task SetPrimaryAsync(HostName? host, CancellationToken cancellationToken);
}
