using System.Net;
using System.Net.Sockets;

namespace FoodSaaS.IntegrationTests.Integrations;

/// <summary>Brands name the servers that we call: none of them can be ours, whatever it is called and whatever its name says a moment later.</summary>
public sealed class ForgeryTests(PublicWebhookHost host) : IClassFixture<PublicWebhookHost>
{
    private const string Public = "93.184.215.14";

    public static TheoryData<string> Inside =>
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.0.1", "100.64.0.1", "169.254.169.254", "168.63.129.16", "255.255.255.255", "224.0.0.1",
        "::1", "::", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1", "64:ff9b:1::7f00:1", "2002:7f00:1::", "2001::1", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1",
    ];

    [Theory]
    [InlineData("https://127.0.0.1:{port}/", "HOST_NOT_PUBLIC")]
    [InlineData("https://2130706433:{port}/", "HOST_NOT_PUBLIC")]
    [InlineData("https://0x7f000001:{port}/", "HOST_NOT_PUBLIC")]
    [InlineData("https://0177.0.0.1:{port}/", "HOST_NOT_PUBLIC")]
    [InlineData("https://127.1:{port}/", "HOST_NOT_PUBLIC")]
    [InlineData("https://[::1]:{port}/", "HOST_NOT_PUBLIC")]
    [InlineData("https://[::ffff:127.0.0.1]:{port}/", "HOST_NOT_PUBLIC")]
    [InlineData("https://[::ffff:7f00:1]:{port}/", "HOST_NOT_PUBLIC")]
    [InlineData("https://[64:ff9b::7f00:1]:{port}/", "HOST_NOT_PUBLIC")]
    [InlineData("https://[2002:7f00:1::]:{port}/", "HOST_NOT_PUBLIC")]
    [InlineData("https://[fd00:ec2::254]:{port}/", "HOST_NOT_PUBLIC")]
    [InlineData("https://169.254.169.254/latest/meta-data/", "HOST_NOT_PUBLIC")]
    [InlineData("https://localhost:{port}/", "HOST_NOT_PUBLIC")]
    [InlineData("https://metadata.google.internal/", "HOST_NOT_PUBLIC")]
    [InlineData("http://localhost:{port}/", "URL_NOT_HTTPS")]
    [InlineData("http://127.0.0.1:{port}/", "URL_NOT_HTTPS")]
    public async Task What_is_inside_as_it_is_written_is_not_saved(string url, string code)
    {
        using var sentinel = new Sentinel();
        var brand = await host.BrandAsync();
        Assert.Equal([code], await brand.CodesAsync("createWebhookEndpoint", new { name = "Till", url = url.Replace("{port}", $"{sentinel.Port}", StringComparison.Ordinal) }));
        Assert.False(sentinel.WasReached);
    }

    [Theory]
    [MemberData(nameof(Inside))]
    public async Task A_name_of_something_inside_is_neither_saved_nor_told_from_one_that_nobody_knows(string address)
    {
        using var sentinel = new Sentinel();
        var brand = await host.BrandAsync();
        host.Names.Say("inside.example.com", [address]);
        host.Names.Say("mixed.example.com", [Public, address]);
        foreach (var name in new[] { "inside", "mixed", "nobody-knows" })
        {
            Assert.Equal(["HOST_NOT_PUBLIC"], await brand.CodesAsync("createWebhookEndpoint", new { name = "Till", url = $"https://{name}.example.com:{sentinel.Port}/" }));
        }

        Assert.False(sentinel.WasReached);
    }

    [Theory]
    [MemberData(nameof(Inside))]
    public async Task A_name_that_is_public_when_it_is_saved_and_inside_when_it_is_called_is_not_connected_to(string address)
    {
        using var sentinel = new Sentinel();
        var name = $"rebind-{Guid.NewGuid():N}.example.com";
        host.Names.Say(name, [Public], [address]);
        Assert.Equal("HOST_NOT_PUBLIC", await OutcomeAsync($"https://{name}:{sentinel.Port}/"));
        Assert.False(sentinel.WasReached);
        Assert.Equal(2, host.Names.Asked(name));
    }

    [Fact]
    public async Task One_inside_among_many_public_addresses_is_enough_to_refuse()
    {
        using var sentinel = new Sentinel();
        var name = $"mixed-{Guid.NewGuid():N}.example.com";
        host.Names.Say(name, [Public], [Public, "127.0.0.1"]);
        Assert.Equal("HOST_NOT_PUBLIC", await OutcomeAsync($"https://{name}:{sentinel.Port}/"));
        Assert.False(sentinel.WasReached);
    }

    [Fact]
    public async Task A_connection_looks_a_name_up_once_and_goes_to_what_it_judged()
    {
        using var sentinel = new Sentinel();
        var name = $"twice-{Guid.NewGuid():N}.example.com";
        // Public for the save and for the judgement, loopback for whoever would look again before he connects.
        host.Names.Say(name, [Public], [Unroutable], ["127.0.0.1"]);
        var outcome = await OutcomeAsync($"https://{name}:{sentinel.Port}/");
        Assert.Contains(outcome, new List<string> { "UNREACHABLE", "TIMED_OUT" });
        Assert.False(sentinel.WasReached);
        Assert.Equal(2, host.Names.Asked(name));
    }

    [Fact]
    public async Task An_address_that_is_changed_is_judged_as_a_new_one()
    {
        var brand = await host.BrandAsync();
        host.Names.Say("good.example.com", [Public]);
        host.Names.Say("bad.example.com", ["10.0.0.1"]);
        var (endpoint, _) = await brand.OpenAsync("https://good.example.com/", "page.published");
        var version = (await brand.EndpointAsync(endpoint)).GetProperty("version").GetInt32();
        foreach (var url in new[] { "https://bad.example.com/", "https://127.0.0.1/", "http://good.example.com/" })
        {
            Assert.Single(await brand.CodesAsync("updateWebhookEndpoint", new { id = endpoint, version, url }));
        }

        Assert.Equal("https://good.example.com/", (await brand.EndpointAsync(endpoint)).GetProperty("url").GetString());
    }

    /// <summary>In the public ranges by number; packets to it go nowhere, or are refused at once.</summary>
    private const string Unroutable = "223.255.255.254";

    private async Task<string> OutcomeAsync(string url)
    {
        var brand = await host.BrandAsync();
        var (endpoint, _) = await brand.OpenAsync(url, "page.published");
        await brand.ChangeAsync("testWebhookEndpoint", new { id = endpoint }, "delivery", "id");
        await host.SettleAsync();
        return Assert.Single((await brand.DeliveriesAsync()).Single().GetProperty("attempts").EnumerateArray()).GetProperty("outcome").GetString()!;
    }

    /// <summary>Listens on this machine, by IPv4 and IPv6; nobody may come.</summary>
    private sealed class Sentinel : IDisposable
    {
        private readonly TcpListener _listener = Start();

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public bool WasReached => _listener.Pending();

        public void Dispose() => _listener.Dispose();

        private static TcpListener Start()
        {
            var listener = Socket.OSSupportsIPv6 ? new TcpListener(IPAddress.IPv6Any, 0) { Server = { DualMode = true } } : new TcpListener(IPAddress.Any, 0);
            listener.Start();
            return listener;
        }
    }
}
