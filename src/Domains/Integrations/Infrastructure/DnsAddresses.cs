using System.Net;
using System.Net.Sockets;
using FoodSaaS.Integrations.Application;

namespace FoodSaaS.Integrations.Infrastructure;

/// <summary>Asks the operating system's resolver.</summary>
internal sealed class DnsAddresses : IHostAddresses
{
    public async Task<IReadOnlyList<IPAddress>> FindAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, cancellationToken);
        }
        catch (SocketException)
        {
            return [];
        }
    }
}
