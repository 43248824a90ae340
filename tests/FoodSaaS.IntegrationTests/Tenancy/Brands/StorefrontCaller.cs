using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FoodSaaS.Api.FrontDoor;
using FoodSaaS.IntegrationTests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Tenancy.Brands;

/// <summary>Talks to the loopback port as the storefront does: with a token signed for one brand, or with signed bodies.</summary>
internal sealed class StorefrontCaller(ApiFixture api, Guid brand) : IDisposable
{
    private readonly ApiClient _client = new(api.InternalPort, "127.0.0.1");

    public static string TokenOf(Guid brand) =>
        $"{brand}.{Convert.ToBase64String(HMACSHA256.HashData(ListeningStorefront.Secret, Encoding.ASCII.GetBytes($"storefront:{brand}"))).TrimEnd('=').Replace('+', '-').Replace('/', '_')}";

    public Task<HttpResponseMessage> QueryAsync(string query, object? variables = null, Action<HttpRequestMessage>? change = null) =>
        _client.PostAsync("/graphql", JsonContent.Create(new { query, variables }), request =>
        {
            request.Headers.Add(InternalDoor.StorefrontHeader, TokenOf(brand));
            change?.Invoke(request);
        });

    /// <summary>Asks for an answer that the storefront will keep under <paramref name="key"/>.</summary>
    public async Task KeepAsync(string query, string key)
    {
        using var response = await QueryAsync(query, change: request => request.Headers.Add("X-FoodSaaS-Cache-Key", key));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Registers a page made from the answers under <paramref name="keys"/>.</summary>
    public async Task<bool> ReportAsync(string route, string[] keys)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { tenant = brand, route, keys, version = 0 });
        using var content = new ByteArrayContent(body);
        using var response = await _client.PostAsync("/internal/routes", content, request => request.Headers.Add(SignedBody.Header, api.Services.GetRequiredService<SignedBody>().Sign(body)));
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accepted").GetBoolean();
    }

    public void Dispose() => _client.Dispose();
}
