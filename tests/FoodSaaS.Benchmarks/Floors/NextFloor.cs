using System.Globalization;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Floors;

/// <summary>A production Next.js with one ISR page, as large as a page of the storefront and with its markup, on Next.js's own server.</summary>
internal sealed class NextFloor : IAsyncDisposable
{
    private const double Tolerance = 0.05;

    private readonly ServerProcess _process;

    private NextFloor(ServerProcess process, LoadTarget target)
    {
        _process = process;
        Target = target;
    }

    /// <summary>The page in Next.js's ISR.</summary>
    public LoadTarget Target { get; }

    public int PageLength => Target.BodyLength ?? 0;

    public static async Task<NextFloor> StartAsync(RunningStack stack, byte[] storefrontPage)
    {
        var build = await NextFloorBuild.EnsureAsync(stack);
        var port = ServerProcess.FreePort();
        var process = build.Start(port);
        try
        {
            await process.UntilItAnswersAsync(port, "/");
            return new NextFloor(process, await SizeAsync(build, port, storefrontPage));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    /// <summary>Next.js sends markup twice, as HTML and as data: how much of the storefront's makes an equal page is found by trying.</summary>
    private static async Task<LoadTarget> SizeAsync(NextFloorBuild build, int port, byte[] storefrontPage)
    {
        using var client = new LoopbackClient(port);
        var markup = PageMarkup.Of(storefrontPage);
        var length = storefrontPage.Length / 2;
        for (var attempt = 0; attempt < 12; attempt++)
        {
            await File.WriteAllTextAsync(build.Markup, markup.OfLength(length));
            var path = string.Create(CultureInfo.InvariantCulture, $"/menu/{Guid.NewGuid():N}");
            var page = await client.GetAsync("localhost", path);
            if (Math.Abs(page.Body.Length - storefrontPage.Length) <= storefrontPage.Length * Tolerance / 2) return await KeptAsync(client, port, path, page.Body.Length);
            length += (storefrontPage.Length - page.Body.Length) / 2;
        }

        throw new CannotMeasureException("The bare Next.js page could not be made as large as the storefront's.");
    }

    private static async Task<LoadTarget> KeptAsync(LoopbackClient client, int port, string path, int length)
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            var page = await client.GetAsync("localhost", path);
            if (page.Header("x-nextjs-cache") == "HIT" && page.Body.Length == length) return new LoadTarget(port, [LoadTarget.Get("localhost", path)], length);
            await Task.Delay(100);
        }

        throw new CannotMeasureException("The bare Next.js page does not come from ISR.");
    }
}
