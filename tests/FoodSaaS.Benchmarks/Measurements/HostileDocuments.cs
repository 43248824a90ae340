using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>Processor time that the API spends on refusing each of five documents that are made to hurt; the worst counts.</summary>
internal sealed class HostileDocuments : IMeasurement
{
    private static readonly (string Kind, Func<string> Make)[] Kinds =
    [
        ("fragment bomb 2^26", FragmentBomb),
        ("20,000 fields", () => $"{{ menu {{ {Repeated(20_000, _ => "name ")} }} }}"),
        ("100,000 deep", () => Repeated(100_000, _ => "{a") + new string('}', 100_000)),
        ("10,000 aliases", () => $"{{ menu {{ {Repeated(10_000, i => $"a{i}:name ")} }} }}"),
        ("2,000 operations", () => Repeated(2_000, i => $"query q{i} {{ __typename }} ")),
    ];

    public string Name => "hostile-document";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var found = new List<(string Kind, double Milliseconds)>();
        using var client = new LoopbackClient(bench.Stack.Port);
        foreach (var (kind, make) in Kinds)
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(new { query = make() });
            found.Add((kind, await CpuAsync(bench, client, kind, body)));
        }

        var detail = string.Join(", ", found.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Kind} {f.Milliseconds:0.00} ms")));
        return [Row.AtMost(Name, found.Max(f => f.Milliseconds), 20, "ms", $"processor time of the API a request: {detail}")];
    }

    /// <summary>The process's whole processor time over many requests, so its background work is counted too.</summary>
    private static async Task<double> CpuAsync(Bench bench, LoopbackClient client, string kind, byte[] body)
    {
        var requests = bench.IsQuick ? 100 : 1000;
        for (var i = 0; i < requests / 10; i++) await SendAsync(bench, client, kind, body);
        var before = bench.Stack.Api.Cpu;
        for (var i = 0; i < requests; i++) await SendAsync(bench, client, kind, body);
        return (bench.Stack.Api.Cpu - before).TotalMilliseconds / requests;
    }

    private static async Task SendAsync(Bench bench, LoopbackClient client, string kind, byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Api-Key", bench.Brands.ApiKey);
        var answer = await client.SendAsync("localhost", request);
        var text = Encoding.UTF8.GetString(answer.Body);
        if (!text.Contains("\"DOCUMENT_LIMIT\"", StringComparison.Ordinal)) throw new CannotMeasureException($"{kind} was not refused: {answer.Status} {text[..Math.Min(text.Length, 300)]}");
    }

    private static string FragmentBomb() =>
        "{ ...f0 } " + Repeated(26, i => $"fragment f{i} on Query {{ ...f{i + 1} ...f{i + 1} }} ") + "fragment f26 on Query { __typename }";

    private static string Repeated(int times, Func<int, string> part) => string.Concat(Enumerable.Range(0, times).Select(part));
}
