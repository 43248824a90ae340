using System.Globalization;

namespace FoodSaaS.Benchmarks.Stack;

/// <summary>A second node of the product: API with front door, and a storefront of its own with a cache of its own.</summary>
internal sealed class SecondNode : IAsyncDisposable
{
    private readonly ApiCopy _api;
    private readonly ServerProcess _storefront;
    private readonly string _pages;

    private SecondNode(ApiCopy api, ServerProcess storefront, string pages) => (_api, _storefront, _pages) = (api, storefront, pages);

    public int Port => _api.Port;

    public static async Task<SecondNode> StartAsync(RunningStack stack)
    {
        var port = ServerProcess.FreePort();
        var pages = Directory.CreateTempSubdirectory("foodsaas-second-node-").FullName;
        var api = await ApiCopy.StartAsync(stack.Api, new("FoodSaaS__StorefrontUrl", Address(port)), new("Nodes__Name", "second"));
        var environment = stack.Storefront.Environment.ToDictionary(StringComparer.Ordinal);
        environment["FOODSAAS_API_URL"] = Address(api.InternalPort);
        environment["FOODSAAS_ISR_DIR"] = pages;
        var next = Path.Combine(stack.Repository, "web-nextjs", "node_modules", "next", "dist", "bin", "next");
        var storefront = ServerProcess.Start(
            stack.Storefront.Program, [next, "start", "-p", port.ToString(CultureInfo.InvariantCulture), "-H", "127.0.0.1"], stack.Storefront.WorkingDirectory, environment, isWhole: true);
        var node = new SecondNode(api, storefront, pages);
        try
        {
            await storefront.UntilItAnswersAsync(port, "/internal/health");
            await node._api.UntilReadyAsync();
            return node;
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        await _storefront.DisposeAsync();
        Directory.Delete(_pages, recursive: true);
    }

    private static string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
}
