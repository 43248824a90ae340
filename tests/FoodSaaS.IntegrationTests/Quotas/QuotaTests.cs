using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FoodSaaS.Api.Quotas;
using FoodSaaS.IntegrationTests.FrontDoor;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Quotas;

/// <summary>What one brand or caller takes too much of is refused to it, and to nobody else.</summary>
public sealed class QuotaTests(ApiFixture api) : IAsyncLifetime
{
    private const string Query = "{ brand { slug } }";

    private OwnHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await OwnHost.MakeAsync(api);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_caller_over_his_quota_is_told_when_to_come_again_while_others_go_on()
    {
        var (noisy, quiet) = await BrandsAsync(("Quotas:CallerRequestsPerSecond", "1"), ("Quotas:BurstSeconds", "30"));
        using var caller = Asking(noisy.PublishableKey);
        using var refused = await StormAsync(caller);
        var body = await refused.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(1, refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.Equal("RATE_LIMITED", body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        foreach (var key in new[] { noisy.SecretKey, quiet.PublishableKey })
        {
            using var another = Asking(key);
            await another.DataAsync(Query);
        }
    }

    [Fact]
    public async Task All_callers_of_a_brand_share_its_quota_and_another_brand_has_its_own()
    {
        var (noisy, quiet) = await BrandsAsync(("Quotas:RequestsPerSecond", "1"), ("Quotas:BurstSeconds", "40"));
        using var first = Asking(noisy.PublishableKey);
        using var storm = await StormAsync(first);
        using var second = Asking(noisy.SecretKey);
        // The brand may ask once more each second; a quota of his own would let him in many times.
        using var refused = await StormAsync(second, 10);
        using var another = Asking(quiet.PublishableKey);
        await another.DataAsync(Query);
    }

    [Fact]
    public async Task Guessing_at_keys_ends_with_the_quota_of_the_network()
    {
        await _host.StartAsync(settings: [new("Quotas:NetworkRequestsPerSecond", "1"), new("Quotas:BurstSeconds", "20")]);
        using var guesser = _host.Client("localhost");
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 30; i++)
        {
            guesser.ApiKey = $"pk_{Guid.NewGuid():N}{Guid.NewGuid():N}"[..46];
            using var answer = await guesser.PostAsync("/graphql", JsonContent.Create(new { query = Query }));
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, answers[0]);
        // One more is let in each second.
        Assert.Contains(HttpStatusCode.TooManyRequests, answers[^4..]);
        using var health = _host.Client("localhost");
        using var alive = await health.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    [Fact]
    public async Task A_fifth_upload_of_one_brand_at_once_is_refused_and_another_brands_is_taken()
    {
        // On a busy machine the five seconds after which a server gives up on a body that does not come are soon over.
        await _host.StartAsync(services => services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MinRequestBodyDataRate = null));
        var (noisy, quiet) = (await TestBrand.SignUpAsync(_host), await TestBrand.SignUpAsync(_host));
        var uploads = Enumerable.Range(0, 4).Select(i => new HeldUpload(Encoding.UTF8.GetBytes($"name;price\nSoup {i};5\n"))).ToList();
        var waiting = uploads.Select(upload => UploadAsync(noisy, upload)).ToList();
        await Task.WhenAll(uploads.Select(upload => upload.IsRead));
        // An upload that only looks would take a place from one that is on its way, and keep it out for good.
        var (quotas, id) = (_host.Services.GetRequiredService<BrandQuotas>(), new TenantId(GlobalId.Parse((await noisy.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id));
        await Waiting.UntilAsync(async () =>
        {
            await Task.Yield();
            using var place = quotas.TakeUpload(id);
            return place is null;
        });

        Assert.Equal(HttpStatusCode.TooManyRequests, await UploadAsync(noisy, new MemoryStream("name;price\nSoup;5\n"u8.ToArray())));
        Assert.Equal(HttpStatusCode.Created, await UploadAsync(quiet, new MemoryStream("name;price\nSoup;5\n"u8.ToArray())));
        uploads.ForEach(upload => upload.LetGo());
        Assert.All(await Task.WhenAll(waiting), status => Assert.Equal(HttpStatusCode.Created, status));
        Assert.Equal(HttpStatusCode.Created, await UploadAsync(noisy, new MemoryStream("name;price\nStew;5\n"u8.ToArray())));
    }

    [Fact]
    public async Task Pages_of_a_brand_that_hangs_take_no_room_from_anothers()
    {
        await _host.StartAsync(settings: [new("Quotas:PagesAtOnce", "2"), new("Quotas:PagesWaiting", "1")]);
        var (slow, quick) = (await ScriptedSite.OpenAsync(_host), await ScriptedSite.OpenAsync(_host));
        var held = new TaskCompletionSource();
        slow.Answer = async http =>
        {
            await held.Task;
            await ScriptedSite.PageAsync(http, "<p>late");
        };
        List<Task<Visit>> visits = [slow.VisitAsync("/first"), slow.VisitAsync("/second")];
        await Waiting.UntilAsync(() => Task.FromResult(slow.Asked.Count == 2));
        visits.AddRange([slow.VisitAsync("/third"), slow.VisitAsync("/fourth")]);
        var refused = await Task.WhenAny(visits);

        Assert.Equal((503, "5"), ((await refused).Status, (await refused).Headers["Retry-After"]));
        Assert.Equal(2, slow.Asked.Count);
        Assert.Equal(200, (await quick.VisitAsync("/menu")).Status);
        held.SetResult();
        Assert.All(await Task.WhenAll(visits.Where(v => v != refused)), visit => Assert.Equal(200, visit.Status));
    }

    /// <summary>Two brands that signed up before the quotas were set.</summary>
    private async Task<(TestBrand Noisy, TestBrand Quiet)> BrandsAsync(params (string Name, string Value)[] settings)
    {
        await _host.StartAsync();
        var brands = (await TestBrand.SignUpAsync(_host), await TestBrand.SignUpAsync(_host));
        await _host.StopAsync();
        await _host.StartAsync(settings: settings.Select(s => new KeyValuePair<string, string?>(s.Name, s.Value)));
        return brands;
    }

    private ApiClient Asking(string key)
    {
        var client = _host.Client("localhost");
        client.ApiKey = key;
        return client;
    }

    /// <summary>Asks until it is refused.</summary>
    private static async Task<HttpResponseMessage> StormAsync(ApiClient client, int most = 200)
    {
        for (var i = 0; i < most; i++)
        {
            var answer = await client.PostAsync("/graphql", JsonContent.Create(new { query = Query }));
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) return answer;
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            answer.Dispose();
        }

        throw new InvalidOperationException($"{most} requests, and none was refused.");
    }

    private static async Task<HttpStatusCode> UploadAsync(TestBrand brand, Stream menu)
    {
        using var form = new MultipartFormDataContent { { new StreamContent(menu) { Headers = { ContentType = new("text/csv") } }, "file", "menu.csv" } };
        using var answer = await brand.Console.PostAsync($"/b/{brand.Slug}/uploads/menu", form);
        return answer.StatusCode;
    }
}
