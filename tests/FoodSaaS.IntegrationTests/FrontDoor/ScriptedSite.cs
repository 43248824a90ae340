using System.Collections.Concurrent;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.AspNetCore.Http;

namespace FoodSaaS.IntegrationTests.FrontDoor;

/// <summary>A brand whose storefront answers as the test says, and remembers what it was asked.</summary>
internal sealed class ScriptedSite
{
    private readonly OwnHost _host;

    private ScriptedSite(OwnHost host, TestBrand brand, Guid id)
    {
        (_host, Brand, Id) = (host, brand, id);
        host.Storefront.Sites[id] = async http =>
        {
            Asked.Enqueue(new Question(http.Request.Path + http.Request.QueryString, http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            await Answer(http);
        };
    }

    public TestBrand Brand { get; }

    public Guid Id { get; }

    public ConcurrentQueue<Question> Asked { get; } = new();

    /// <summary>The script; at first a page that may be kept.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = http => PageAsync(http, $"<!doctype html><p>{http.Request.Path}</p>");

    public static async Task<ScriptedSite> OpenAsync(OwnHost host, string[]? locales = null)
    {
        var brand = await TestBrand.SignUpAsync(host, locales: locales);
        return new ScriptedSite(host, brand, GlobalId.Parse((await brand.AsOwnerAsync("{ brand { id } }")).GetProperty("brand").Id())!.Value.Id);
    }

    public static Task PageAsync(HttpContext http, string body, string? mark = "1", int status = 200, string cacheControl = "s-maxage=31536000", string type = "text/html; charset=utf-8")
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        http.Response.Headers.CacheControl = cacheControl;
        http.Response.Headers["x-nextjs-cache"] = "HIT";
        if (mark is not null) http.Response.Headers["x-foodsaas-page"] = mark;
        return http.Response.WriteAsync(body);
    }

    public string Route(string rest = "", string? locale = null) => $"/t/{Id}/{locale ?? "de"}{rest}";

    public Task<Visit> VisitAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers);

    public async Task<Visit> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(method, $"http://127.0.0.1:{_host.PublicPort}{path}");
        request.Headers.Host = $"{Brand.Slug}.foodsaas.localhost:{_host.PublicPort}";
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request);
        return await Visit.OfAsync(response);
    }
}

/// <summary>A request as the storefront got it.</summary>
internal sealed record Question(string Path, IReadOnlyDictionary<string, string> Headers);

/// <summary>An answer as the browser got it.</summary>
internal sealed record Visit(int Status, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    public string? From => Headers.GetValueOrDefault("X-FoodSaaS-Cache");

    public static async Task<Visit> OfAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsByteArrayAsync(),
        response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase));
}
