using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FoodSaaS.Benchmarks.Data;
using FoodSaaS.Benchmarks.Floors;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>A typed query over a brand's own content types, 50 entries with two references, at an API that keeps no answers, against Kestrel with one prepared statement over the same tables.</summary>
internal sealed class StoryQueryUncached : IMeasurement
{
    private const string Path = "/graphql";

    public string Name => "typed-query-uncached";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        await using var api = await ApiCopy.StartAsync(bench.Stack.Api, new KeyValuePair<string, string>("PublicAnswers__MostBytes", "0"));
        var answer = await AskAsync(bench, api.Port);
        if (JsonNode.Parse(answer)?["data"]?["benchStories"]?["nodes"]?.AsArray().Count != StoryRows.Stories) throw new CannotMeasureException($"The stories were answered: {Beginning(answer)}");
        await using var floor = await StoryFloor.StartAsync(bench.Stack, bench.Brands.First.Id, MenuQuery.RequestedCostOf(answer));
        var theirs = await AskAsync(bench, floor.Port);
        if (!theirs.AsSpan().SequenceEqual(answer)) throw new CannotMeasureException($"The floor answers other bytes than the API:\n{Beginning(theirs)}\n{Beginning(answer)}");
        var comparison = await Comparison.RunAsync(bench.Load, Target(bench, api.Port, answer), Target(bench, floor.Port, answer));
        return [Row.AtLeast(Name, comparison.Ratio, 0.4, "ratio", $"{comparison.Detail}; {answer.Length} bytes")];
    }

    private static LoadTarget Target(Bench bench, int port, byte[] answer) => new(port, [LoadTarget.Post("localhost", Path, StoryQuestion.Body, bench.Brands.ApiKey)], answer.Length);

    private static async Task<byte[]> AskAsync(Bench bench, int port)
    {
        using var client = new LoopbackClient(port);
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(StoryQuestion.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Api-Key", bench.Brands.ApiKey);
        return (await client.SendAsync("localhost", request)).Body;
    }

    private static string Beginning(byte[] body) => Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 1500)));
}
