using System.Net;

namespace FoodSaaS.Integrations.Application;

/// <summary>The way out to the domain name system.</summary>
internal interface IHostAddresses
{
    /// <summary>All addresses of a host; none where nobody knows it.</summary>
    Task<IReadOnlyList<IPAddress>> FindAsync(string host, CancellationToken cancellationToken);
}
