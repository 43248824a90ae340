using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Freshness;

/// <summary>Talks to the loopback port as the storefront's process does for one brand.</summary>
internal sealed class SiteApi(int internalPort, Guid brand, IClock clock) : IDisposable
{
    private readonly ApiClient _client = new(internalPort, "127.0.0.1");

    public async Task<HttpResponseMessage> AskAsync(string query, object? variables, string locale, string? key, string? onlyIf = null) => await _client.PostAsync(
        "/graphql",
        JsonContent.Create(new { query, variables }),
        request =>
        {
            request.Headers.Add("X-FoodSaaS-Storefront", SiteSignatures.TokenOf(brand));
            request.Headers.Add("Accept-Language", locale);
            if (key is not null) request.Headers.Add("X-FoodSaaS-Cache-Key", key);
            if (onlyIf is not null) request.Headers.Add("X-FoodSaaS-Cache-If", onlyIf);
        });

    public async Task<string> AnswerAsync(string query, object? variables, string locale, string? key, string? onlyIf = null)
    {
        using var response = await AskAsync(query, variables, locale, key, onlyIf);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<bool> ReportAsync(string route, string[] keys, long version, Guid? tenant = null)
    {
        using var response = await PostAsync("/internal/routes", JsonSerializer.SerializeToUtf8Bytes(new { tenant = tenant ?? brand, route, keys, version }));
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accepted").GetBoolean();
    }

    public async Task<HttpResponseMessage> PostAsync(string path, byte[] body, string? signature = null)
    {
        using var content = new ByteArrayContent(body);
        return await _client.PostAsync(path, content, request => request.Headers.TryAddWithoutValidation("X-FoodSaaS-Signature", signature ?? SiteSignatures.Of(body, clock.GetCurrentInstant())));
    }

    public async Task<(long Version, IReadOnlyDictionary<string, long> Keys)> InvalidationsAsync()
    {
        var path = $"/internal/invalidations?tenant={brand}";
        using var response = await _client.GetAsync(path, r => r.Headers.Add("X-FoodSaaS-Signature", SiteSignatures.Of(Encoding.ASCII.GetBytes(path), clock.GetCurrentInstant())));
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return (answer.GetProperty("version").GetInt64(), answer.GetProperty("keys").EnumerateObject().ToDictionary(k => k.Name, k => k.Value.GetInt64(), StringComparer.Ordinal));
    }

    public void Dispose() => _client.Dispose();
}
