using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FoodSaaS.Benchmarks.Stack;

/// <summary>Asks an endpoint of the API under a host name, with headers of the caller's.</summary>
internal sealed class GraphQLClient(LoopbackClient client, string host, params IEnumerable<(string Name, string Value)> headers)
{
    /// <summary>The value of the one root field.</summary>
    /// <exception cref="CannotMeasureException">There were errors, or the mutation was refused.</exception>
    public async Task<JsonNode> AskAsync(string document, JsonObject? input = null)
    {
        var question = new JsonObject { ["query"] = document, ["variables"] = input is null ? null : new JsonObject { ["input"] = input.DeepClone() } };
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(question) };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        var answer = JsonNode.Parse((await client.SendAsync(host, request)).Body)!;
        var root = answer["data"]?.AsObject().Single().Value;
        var isRefused = answer["errors"] is not null || root is JsonObject && root["errors"] is JsonArray { Count: > 0 };
        return isRefused || root is null ? throw new CannotMeasureException($"{document[..Math.Min(120, document.Length)]}: {answer.ToJsonString()}") : root;
    }
}
