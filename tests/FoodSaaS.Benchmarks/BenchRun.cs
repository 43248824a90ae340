using System.Diagnostics;
using System.Net.WebSockets;
using FoodSaaS.Benchmarks.Data;
using FoodSaaS.Benchmarks.Measurements;
using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Benchmarks.Stack;
using Npgsql;

namespace FoodSaaS.Benchmarks;

/// <summary>Runs the wanted measurements one after the other and writes each row down as soon as it is known.</summary>
internal static class BenchRun
{
    /// <summary>In the order of running: the memory is read right after the load that it is asked for.</summary>
    private static readonly IMeasurement[] All =
    [
        new MenuQueryCached(),
        new ApiMemory(),
        new MenuQueryUncached(),
        new StoryQueryUncached(),
        new ManyBrandsMemory(),
        new HostileDocuments(),
        new NoisyBrand(),
        new MenuQueryAnyBrand(),
        new PriceChange(),
        new PriceChangeTwoNodes(),
        new SignUpToPage(),
        new PhotoResize(),
        new MenuPageWarm(),
        new MenuPageFromNext(),
        new LighthouseScores(),
        new Pricing(),
        new OrderEvent(),
        new IdleSubscriptions(),
        new PlaceOrder(),
        new PlaceOrderLatency(),
        new MillionOrdersBoard(),
        new MillionOrdersSearch(),
        new MillionOrdersPlace(),
    ];

    private const int MostMinutes = 30;

    /// <summary>0 when everything could be measured, whatever came out.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = BenchArguments.Of(args);
        var wanted = All.Where(arguments.Wants).ToList();
        if (wanted.Count == 0)
        {
            Console.Error.WriteLine($"There is no such measurement. There are: {string.Join(", ", All.Select(m => m.Name))}.");
            return 2;
        }

        var stack = RunningStack.FromEnvironment();
        var report = BenchReport.Open(stack.Output);
        await using var bench = new Bench(stack, await BenchBrands.EnsureAsync(stack), arguments);
        var (failed, watch) = (0, Stopwatch.StartNew());
        foreach (var measurement in wanted)
        {
            if (!await RunAsync(measurement, bench, report)) failed++;
            if (!arguments.IsQuick) report.Save();
        }

        ReportTable.Print(report.Rows);
        Console.WriteLine($"{wanted.Count} of {All.Length} measurements took {watch.Elapsed.TotalMinutes:0.0} min; all of them may take {MostMinutes}.");
        if (failed > 0) Console.WriteLine($"{failed} of {wanted.Count} measurements could not be made.");
        if (arguments.IsQuick) Console.WriteLine("Quick rounds: nothing was written down.");
        return failed == 0 ? 0 : 1;
    }

    private static async Task<bool> RunAsync(IMeasurement measurement, Bench bench, BenchReport report)
    {
        var watch = Stopwatch.StartNew();
        Console.WriteLine($"{measurement.Name} …");
        try
        {
            foreach (var row in await measurement.RunAsync(bench))
            {
                report.Put(row);
                Console.WriteLine($"  {ReportTable.Line(row)}  ({row.Detail})");
            }

            Console.WriteLine($"  took {watch.Elapsed.TotalSeconds:0} s");
            return true;
        }
        catch (Exception failure) when (failure is CannotMeasureException or HttpRequestException or IOException or TaskCanceledException or NpgsqlException or WebSocketException)
        {
            Console.Error.WriteLine($"  could not be measured: {failure.Message}");
            report.Remove(measurement.Name);
            return false;
        }
    }
}
