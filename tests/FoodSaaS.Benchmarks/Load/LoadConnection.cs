using System.Net;
using System.Net.Sockets;

namespace FoodSaaS.Benchmarks.Load;

/// <summary>One keep-alive connection under load.</summary>
internal sealed class LoadConnection(LoadTarget target, LoadTally tally)
{
    /// <summary>Asks every <paramref name="step"/>th request in turn, so that with enough requests no two connections ever ask for the same.</summary>
    public async Task RunAsync(int first, int step)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, target.Port);
        var reader = new ReplyReader(socket, target.Mark);
        for (var i = first; !tally.IsOver; i += step)
        {
            await SendAsync(socket, target.Requests[i % target.Requests.Count]);
            var reply = await reader.ReadAsync();
            if (reply.Status != 200 || (target.BodyLength is { } length && reply.BodyLength != length))
            {
                throw new CannotMeasureException($"Under load port {target.Port} answered {reply.Status} with {reply.BodyLength} bytes instead of 200 with {target.BodyLength}.");
            }

            tally.Count(reply.IsMarked);
        }
    }

    private static async ValueTask SendAsync(Socket socket, ReadOnlyMemory<byte> request)
    {
        while (request.Length > 0) request = request[await socket.SendAsync(request)..];
    }
}
