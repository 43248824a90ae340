using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Floors;

/// <summary>The production build of <c>next-floor</c>, made with the storefront's own Next.js and kept until its sources change.</summary>
internal sealed class NextFloorBuild
{
    private readonly string _folder;
    private readonly string _next;
    private readonly Dictionary<string, string> _environment;

    private NextFloorBuild(RunningStack stack)
    {
        _folder = Path.Combine(stack.Folder, "next-floor");
        _next = Path.Combine(stack.Repository, "web-nextjs", "node_modules", "next", "dist", "bin", "next");
        Markup = Path.Combine(_folder, "markup.html");
        _environment = new(StringComparer.Ordinal)
        {
            ["NODE_ENV"] = "production",
            ["NEXT_TELEMETRY_DISABLED"] = "1",
            ["FLOOR_ROOT"] = stack.Repository,
            ["FLOOR_MARKUP"] = Markup,
        };
    }

    /// <summary>The file whose text the page shows.</summary>
    public string Markup { get; }

    public static async Task<NextFloorBuild> EnsureAsync(RunningStack stack)
    {
        var build = new NextFloorBuild(stack);
        var sources = Path.Combine(stack.Repository, "tests", "FoodSaaS.Benchmarks", "next-floor");
        var stamp = Path.Combine(build._folder, "built-from");
        var version = VersionOf(sources, Path.Combine(stack.Repository, "web-nextjs", "package-lock.json"));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == version) return build;

        if (Directory.Exists(build._folder)) Directory.Delete(build._folder, recursive: true);
        foreach (var file in Directory.EnumerateFiles(sources, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(build._folder, Path.GetRelativePath(sources, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Directory.CreateSymbolicLink(Path.Combine(build._folder, "node_modules"), Path.Combine(stack.Repository, "web-nextjs", "node_modules"));
        await using (var next = ServerProcess.Start("node", [build._next, "build"], build._folder, build._environment)) await next.UntilItEndsAsync();
        await File.WriteAllTextAsync(stamp, version);
        return build;
    }

    public ServerProcess Start(int port) =>
        ServerProcess.Start("node", [_next, "start", "-H", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture)], _folder, _environment);

    private static string VersionOf(string sources, string lockFile)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(sources, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Append(lockFile))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
