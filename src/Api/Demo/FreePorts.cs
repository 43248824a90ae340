using System.Net;
using System.Net.Sockets;

namespace FoodSaaS.Api.Demo;

/// <summary>
/// Ports of this machine on which nothing listens, each given out once. They lie below the range from which systems take the ports of outgoing connections
/// (Linux: from 32768), so that none is taken between being chosen and being listened on.
/// </summary>
internal static class FreePorts
{
    private const int First = 10_000;
    private const int Count = 10_000;

    private static int _given = Random.Shared.Next(Count);

    public static int Next()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + (Interlocked.Increment(ref _given) % Count);
            if (IsFree(port)) return port;
        }

        throw new InvalidOperationException($"No port between {First} and {First + Count} is free.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
