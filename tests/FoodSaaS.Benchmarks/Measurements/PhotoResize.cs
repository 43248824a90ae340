using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using FoodSaaS.Benchmarks.Data;
using FoodSaaS.Benchmarks.Load;
using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>
/// <c>completeUpload</c> of a photo of 12 megapixels that has been sent: decoded, resized to every width that pictures are served in (five: one more than must be), encoded,
/// stored and in the library. The slowest of five, after one to warm up.
/// </summary>
internal sealed class PhotoResize : IMeasurement
{
    public string Name => "photo-resize";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var slug = bench.Stack.DemoBrands[0];
        using var client = new LoopbackClient(bench.Stack.Port);
        var api = new GraphQLClient(client, "localhost", ("X-Api-Key", bench.Stack.Endpoints["secretKeys"]![slug]!.GetValue<string>()));
        var times = new List<double>();
        for (var round = 0; round < (bench.IsQuick ? 2 : 6); round++)
        {
            var photo = Photo.Jpeg(round);
            var upload = await SendAsync(bench, client, api, slug, photo);
            var watch = Stopwatch.StartNew();
            var made = await api.AskAsync(Mutation("completeUpload", "CompleteUploadInput", "media { id }"), new JsonObject { ["id"] = upload });
            if (round > 0) times.Add(watch.Elapsed.TotalMilliseconds);
            await api.AskAsync(Mutation("deleteMedia", "DeleteMediaInput", "deletedId"), new JsonObject { ["id"] = made["media"]!["id"]!.GetValue<string>() });
        }

        return [Row.AtMost(Name, times.Max(), 600, "ms", string.Create(CultureInfo.InvariantCulture, $"slowest of {times.Count}, median {Statistics.Median(times):0} ms; five widths, AVIF of the photo before is encoded meanwhile"))];
    }

    private static async Task<string> SendAsync(Bench bench, LoopbackClient client, GraphQLClient api, string slug, byte[] photo)
    {
        var input = new JsonObject { ["fileName"] = "bench.jpg", ["contentType"] = "image/jpeg", ["size"] = photo.Length };
        var upload = (await api.AskAsync(Mutation("requestUpload", "RequestUploadInput", "upload { id url }"), input))["upload"]!;
        var path = new Uri(upload["url"]!.GetValue<string>()).PathAndQuery;
        var sent = await client.SendAsync(bench.Stack.HostOf(slug), new HttpRequestMessage(HttpMethod.Put, path) { Content = new ByteArrayContent(photo) { Headers = { ContentType = new("image/jpeg") } } });
        return sent.Status == 204 ? upload["id"]!.GetValue<string>() : throw new CannotMeasureException($"The photo was not taken in: {sent.Status}.");
    }

    private static string Mutation(string name, string input, string selection) =>
        $"mutation($input: {input}!) {{ {name}(input: $input) {{ {selection} errors {{ ... on Error {{ code message }} }} }} }}";
}
