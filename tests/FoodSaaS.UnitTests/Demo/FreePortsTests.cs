using System.Net;
using System.Net.Sockets;
using FoodSaaS.Api.Demo;

namespace FoodSaaS.UnitTests.Demo;

public sealed class FreePortsTests
{
    private const int FirstOfOutgoingConnections = 32_768;

    [Fact]
    public void Gives_each_port_once_and_none_that_an_outgoing_connection_may_take()
    {
        var ports = Enumerable.Range(0, 200).Select(_ => FreePorts.Next()).ToArray();

        Assert.Equal(ports.Length, ports.Distinct().Count());
        Assert.All(ports, p => Assert.InRange(p, 1024, FirstOfOutgoingConnections - 1));
    }

    [Fact]
    public void Passes_over_a_port_on_which_something_listens()
    {
        using var listener = new TcpListener(IPAddress.Loopback, FreePorts.Next() + 1);
        listener.Start();

        Assert.NotEqual(((IPEndPoint)listener.LocalEndpoint).Port, FreePorts.Next());
    }
}
