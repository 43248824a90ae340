using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Nodes;

/// <summary>A line between a node and its database that can be cut, and mended.</summary>
internal sealed class CutLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> _ends = new();
    private readonly IPEndPoint _database;
    private readonly Task _accepting;
    private volatile bool _isCut;

    public CutLine(string database)
    {
        var there = new NpgsqlConnectionStringBuilder(database);
        _database = new IPEndPoint(IPAddress.Parse(there.Host!), there.Port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The same database at this end of the line.</summary>
    public string Of(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Host = "127.0.0.1", Port = ((IPEndPoint)_listener.LocalEndpoint).Port, Timeout = 2 }.ConnectionString;

    public void Cut()
    {
        _isCut = true;
        foreach (var end in _ends.Keys) end.Dispose();
    }

    public void Mend() => _isCut = false;

    public async ValueTask DisposeAsync()
    {
        Cut();
        _listener.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task AcceptAsync()
    {
        while (true) _ = CarryAsync(await _listener.AcceptTcpClientAsync());
    }

    private async Task CarryAsync(TcpClient node)
    {
        using var database = new TcpClient();
        using (node)
        {
            _ends[node] = _ends[database] = true;
            if (_isCut) return;
            try
            {
                await database.ConnectAsync(_database);
                var (here, there) = (node.GetStream(), database.GetStream());
                await Task.WhenAny(here.CopyToAsync(there), there.CopyToAsync(here));
            }
            catch (Exception failure) when (failure is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
            {
                // Cut.
            }
            finally
            {
                _ends.TryRemove(node, out _);
                _ends.TryRemove(database, out _);
            }
        }
    }
}
