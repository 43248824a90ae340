using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FoodSaaS.Benchmarks.Data;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>The menu of 50 dishes, asked at <c>/graphql</c> of the bare API host with a publishable key.</summary>
internal static class MenuQuery
{
    private const string Path = "/graphql";

    public static LoadTarget Target(Bench bench, int port, byte[] answer) => new(port, [LoadTarget.Post("localhost", Path, MenuQuestion.Body, bench.Brands.ApiKey)], answer.Length);

    /// <summary>The API's answer, found to be the whole menu.</summary>
    public static async Task<byte[]> AnswerAsync(Bench bench, int port)
    {
        var answer = await AskAsync(bench, port);
        var dishes = JsonNode.Parse(answer.Body)?["data"]?["menu"]?["categories"]?.AsArray().Sum(c => c!["items"]!.AsArray().Count);
        return answer.Status == 200 && dishes == BenchBrands.Dishes
            ? answer.Body
            : throw new CannotMeasureException($"The menu query was answered {answer.Status}: {Beginning(answer.Body)}");
    }

    /// <summary>What the API says that it took the question to cost.</summary>
    public static long RequestedCostOf(byte[] answer) => (long)JsonNode.Parse(answer)!["extensions"]!["cost"]!["requested"]!;

    /// <exception cref="CannotMeasureException">A floor that answers something else is no floor.</exception>
    public static async Task MustEqualAsync(Bench bench, int port, byte[] answer)
    {
        var theirs = await AskAsync(bench, port);
        if (!theirs.Body.AsSpan().SequenceEqual(answer)) throw new CannotMeasureException($"The floor answers other bytes than the API:\n{Beginning(theirs.Body)}\n{Beginning(answer)}");
    }

    private static async Task<Answer> AskAsync(Bench bench, int port)
    {
        using var client = new LoopbackClient(port);
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(MenuQuestion.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Api-Key", bench.Brands.ApiKey);
        return await client.SendAsync("localhost", request);
    }

    private static string Beginning(byte[] body) => Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 1500)));
}
