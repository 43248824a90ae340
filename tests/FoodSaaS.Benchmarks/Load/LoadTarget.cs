using System.Globalization;
using System.Text;

namespace FoodSaaS.Benchmarks.Load;

/// <summary>Where load goes and what must come back.</summary>
/// <param name="Requests">The bytes of the requests; shared out among the connections, each of which goes round its own.</param>
/// <param name="BodyLength">Every answer must be 200 with a body of so many bytes, or of any length where null.</param>
/// <param name="Mark">Bytes of a header line whose answers are counted.</param>
internal sealed record LoadTarget(int Port, IReadOnlyList<byte[]> Requests, int? BodyLength, byte[]? Mark = null)
{
    public static byte[] Get(string host, string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n");

    public static byte[] Post(string host, string path, byte[] json, string? apiKey = null)
    {
        var key = apiKey is null ? "" : $"X-Api-Key: {apiKey}\r\n";
        var length = json.Length.ToString(CultureInfo.InvariantCulture);
        var head = $"POST {path} HTTP/1.1\r\nHost: {host}\r\n{key}Accept: application/json\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. json];
    }
}
