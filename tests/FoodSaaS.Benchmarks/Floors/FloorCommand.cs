namespace FoodSaaS.Benchmarks.Floors;

/// <summary><c>floor kestrel --port … --answer file</c> and <c>floor npgsql|stories --port … --tenant id --cost points</c>: the bare servers, each in a process of its own.</summary>
internal static class FloorCommand
{
    /// <summary>The connection string of the floor's database.</summary>
    public const string Database = "FLOOR_DATABASE";

    public static Task<int> RunAsync(string[] args) => args switch
    {
        ["kestrel", "--port", var port, "--answer", var file] => KestrelFloor.ServeAsync(NumberOf(port), file),
        ["stories", "--port", var port, "--tenant", var tenant, "--cost", var cost] => StoryFloor.ServeAsync(NumberOf(port), Guid.Parse(tenant), NumberOf(cost)),
        ["npgsql", "--port", var port, "--tenant", var tenant, "--cost", var cost] => NpgsqlFloor.ServeAsync(NumberOf(port), Guid.Parse(tenant), NumberOf(cost)),
        _ => throw new ArgumentException("floor kestrel --port <port> --answer <file> | floor npgsql|stories --port <port> --tenant <id> --cost <points>", nameof(args)),
    };

    private static int NumberOf(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
