using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace FoodSaaS.Benchmarks.Load;

/// <summary>
/// A paced load from a process of its own, behind everything else on the machine: whoever makes noise elsewhere takes no processor from the node, and does not
/// keep another caller's answers waiting to be read.
/// </summary>
internal sealed class LoadProcess(int port, byte[] request, int perSecond, int connections)
{
    /// <summary>How many answers came back, by status.</summary>
    /// <exception cref="CannotMeasureException">The process failed.</exception>
    public async Task<IReadOnlyDictionary<int, int>> RunAsync(TimeSpan time)
    {
        string[] arguments = [.. new[] { port, perSecond, connections, (int)time.TotalSeconds }.Select(n => n.ToString(CultureInfo.InvariantCulture)), Convert.ToBase64String(request)];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "FoodSaaS.Benchmarks.dll"), "load", .. arguments]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new CannotMeasureException("The load could not be started.");
        process.PriorityClass = ProcessPriorityClass.BelowNormal;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return JsonSerializer.Deserialize<Dictionary<int, int>>(said) ?? throw new CannotMeasureException("The load did not say what came back.");
    }

    /// <summary><c>load port perSecond connections seconds request</c>: prints the number of answers by status.</summary>
    public static async Task<int> ServeAsync(string[] args)
    {
        var numbers = args.Take(4).Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToList();
        var result = await new PacedLoad(numbers[0], [Convert.FromBase64String(args[4])], numbers[1], numbers[2]).RunAsync(TimeSpan.FromSeconds(numbers[3]));
        Console.WriteLine(JsonSerializer.Serialize(result.Statuses));
        return 0;
    }
}
