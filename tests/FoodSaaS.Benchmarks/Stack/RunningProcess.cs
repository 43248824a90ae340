using System.Globalization;

namespace FoodSaaS.Benchmarks.Stack;

/// <summary>What Linux tells about a process.</summary>
internal sealed class RunningProcess(int id)
{
    /// <summary>USER_HZ, which is 100 on every Linux that .NET runs on.</summary>
    private const double TicksPerSecond = 100;

    private const int UserTime = 11;

    public IReadOnlyList<string> CommandLine => Strings("cmdline");

    public IReadOnlyDictionary<string, string> Environment =>
        Strings("environ").Select(e => e.Split('=', 2)).Where(e => e.Length == 2).ToDictionary(e => e[0], e => e[1], StringComparer.Ordinal);

    /// <summary>The program's file; a process may write over its command line.</summary>
    public string Program => new FileInfo(Of("exe")).LinkTarget ?? throw new CannotMeasureException($"Process {id} is not ours.");

    public string WorkingDirectory => new FileInfo(Of("cwd")).LinkTarget ?? throw new CannotMeasureException($"Process {id} is not ours.");

    /// <summary>Time on the processor so far, user and system, all threads; steps of 10 ms.</summary>
    public TimeSpan Cpu
    {
        get
        {
            // The name in parentheses may hold spaces; the counting begins behind it.
            var stat = File.ReadAllText(Of("stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = fields.Skip(UserTime).Take(2).Sum(f => double.Parse(f, CultureInfo.InvariantCulture));
            return TimeSpan.FromSeconds(ticks / TicksPerSecond);
        }
    }

    /// <summary>Resident memory now, in bytes.</summary>
    public long Resident => Kilobytes("VmRSS") * 1024;

    /// <summary>The most resident memory that it ever had.</summary>
    public long Peak => Kilobytes("VmHWM") * 1024;

    private long Kilobytes(string name)
    {
        var line = File.ReadLines(Of("status")).Single(l => l.StartsWith(name + ":", StringComparison.Ordinal));
        return long.Parse(line.Split((char[])[' ', '\t', ':'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    private string[] Strings(string file) => File.ReadAllText(Of(file)).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private string Of(string file) => Directory.Exists($"/proc/{id}")
        ? $"/proc/{id}/{file}"
        : throw new CannotMeasureException($"Nothing is known of process {id}: it ended, or this system has no /proc.");
}
