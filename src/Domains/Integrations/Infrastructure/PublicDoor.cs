using System.Net;
using System.Net.Sockets;
using FoodSaaS.Integrations.Application;
using FoodSaaS.Integrations.Domain;

namespace FoodSaaS.Integrations.Infrastructure;

/// <summary>
/// Connects to hosts of the public internet only. A name is looked up once, all that it stands for is judged, and the connection goes to one of those very
/// addresses: a name that answers otherwise a moment later gains nothing.
/// </summary>
internal sealed class PublicDoor(IHostAddresses hosts, WebhookSettings settings)
{
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        var addresses = await AddressesAsync(target.Host, cancellationToken);
        for (var i = 0; ; i++)
        {
            try
            {
                return await ConnectAsync(new IPEndPoint(addresses[i], target.Port), cancellationToken);
            }
            catch (SocketException) when (i < addresses.Count - 1)
            {
                // The host's next address may answer.
            }
        }
    }

    private async Task<IReadOnlyList<IPAddress>> AddressesAsync(string host, CancellationToken cancellationToken)
    {
        var mayBeLocal = settings.AllowLoopback && EndpointUrl.IsLoopback(host);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal]
            : mayBeLocal ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
            : await hosts.FindAsync(host, cancellationToken);
        if (addresses.Count == 0 || !addresses.All(a => AddressRules.IsPublic(a) || (mayBeLocal && AddressRules.IsLoopback(a)))) throw new HostNotPublicException();
        return addresses;
    }

    private static async Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A host has no address, or one that is not on the public internet; nothing was connected to.</summary>
internal sealed class HostNotPublicException() : IOException("The host has no address on the public internet.");
