using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using FoodSaaS.Benchmarks.Data;
using FoodSaaS.Benchmarks.Report;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Measurements;

/// <summary>
/// Resident memory of an API that has served a thousand brands on twenty templates of content types; and what a schema takes, as the growth over the first brand of
/// each template. The brands that follow share the schemas: what they add is told.
/// </summary>
internal sealed class ManyBrandsMemory : IMeasurement
{
    private const double Megabyte = 1024 * 1024;

    private static readonly byte[] Question = """{"query":"{ brand { timeZone } type0s { nodes { id field0 field1 } totalCount } }"}"""u8.ToArray();

    public string Name => "many-brands-memory";

    public async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        await ManyBrands.EnsureAsync(bench.Stack);
        await ManyBrands.SuspendAsync(bench.Stack);
        await using var api = await ApiCopy.StartAsync(bench.Stack.Api, new("Quotas__NetworkRequestsPerSecond", "100000"), new("Quotas__RequestsPerSecond", "100000"), new("Quotas__CallerRequestsPerSecond", "100000"));
        await ManyBrands.WakeAsync(bench.Stack);
        try
        {
            return await MeasureAsync(bench.Stack, api);
        }
        finally
        {
            await ManyBrands.SuspendAsync(bench.Stack);
        }
    }

    private async Task<IReadOnlyList<Row>> MeasureAsync(RunningStack stack, ApiCopy api)
    {
        using var client = new LoopbackClient(api.Port);
        for (var i = 0; i < 200; i++) await VisitAsync(client, stack, ManyBrands.Brand(0));
        var before = api.Running.Resident / Megabyte;
        for (var n = 1; n < ManyBrands.Templates; n++) await VisitAsync(client, stack, ManyBrands.Brand(n));
        var templates = api.Running.Resident / Megabyte;
        for (var n = ManyBrands.Templates; n < ManyBrands.Count; n++) await VisitAsync(client, stack, ManyBrands.Brand(n));
        var all = api.Running.Resident / Megabyte;
        var detail = string.Create(CultureInfo.InvariantCulture, $"{before:0} MB with one template, {templates:0} MB with {ManyBrands.Templates}, {all:0} MB with {ManyBrands.Count} brands");
        return
        [
            Row.AtMost("schema-memory", Math.Max(0, templates - before) / (ManyBrands.Templates - 1), 4, "MB", $"each of {ManyBrands.Templates - 1} schemas; {detail}"),
            Row.AtMost(Name, all, 500, "MB", detail),
        ];
    }

    private static async Task VisitAsync(LoopbackClient client, RunningStack stack, BenchBrand brand)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Question) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var answer = await client.SendAsync(stack.HostOf(brand.Slug), request);
        if (answer.Status != 200 || !Encoding.UTF8.GetString(answer.Body).Contains("\"totalCount\":0", StringComparison.Ordinal)) throw new CannotMeasureException($"{brand.Slug} was answered {answer.Status}: {Encoding.UTF8.GetString(answer.Body)}");
    }
}
