using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using ICredentials = FoodSaaS.Tenancy.Access.ICredentials;

namespace FoodSaaS.UnitTests.GraphQL.Harness;

/// <summary>The endpoint on a real Kestrel of the loopback, in front of the test module. Two headers stand for the front door: they say brand and viewer.</summary>
internal sealed class KitchenHost : IAsyncDisposable
{
    public const string BrandHeader = "X-Test-Brand";
    public const string ViewerHeader = "X-Test-Viewer";

    private readonly WebApplication _app;

    private KitchenHost(WebApplication app, Kitchen kitchen, Town town, FakeClock clock)
    {
        _app = app;
        Kitchen = kitchen;
        Town = town;
        Clock = clock;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public Kitchen Kitchen { get; }

    public Town Town { get; }

    public FakeClock Clock { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<KitchenHost> StartAsync(bool isDevelopment = false, SocketLimits? sockets = null, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = isDevelopment ? Environments.Development : Environments.Production });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var kitchen = new Kitchen();
        var town = new Town();
        var clock = new FakeClock(Instant.FromUtc(2026, 5, 1, 12, 0));
        var services = builder.Services;
        services.AddSingleton<IClock>(clock);
        services.AddSingleton<IBrandRegistry>(town).AddSingleton<ICredentials>(town);
        services.AddScoped<TenantScope>().AddScoped<ViewerScope>().AddScoped<ReadTags>().AddScoped<ScopeMark>();
        services.AddScoped<ICacheTags>(s => s.GetRequiredService<ReadTags>());
        services.AddSingleton<IModule>(new KitchenModule(kitchen));
        services.AddFoodSaaSGraphQL();
        services.AddSingleton(new StrangersDocuments(TrustedDocuments.None, mayAskAnything: true));
        if (sockets is not null) services.AddSingleton(sockets);
        configure?.Invoke(services);
        var app = builder.Build();
        app.UseWebSockets();
        app.UseRouting();
        app.Use(EnterAsync);
        app.MapFoodSaaSGraphQL();
        await app.StartAsync();
        return new KitchenHost(app, kitchen, town, clock);
    }

    public static HttpRequestMessage Post(string query, object? variables = null, string? viewer = null, string? brand = "sushi", string? accept = "application/graphql-response+json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (brand is not null) request.Headers.Add(BrandHeader, brand);
        if (viewer is not null) request.Headers.Add(ViewerHeader, viewer);
        if (accept is not null) request.Headers.Add("Accept", accept);
        return request;
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Reply(response.StatusCode, response, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, text);
    }

    public Task<Reply> AskAsync(string query, object? variables = null, string? viewer = null, string? brand = "sushi", string? accept = "application/graphql-response+json") =>
        SendAsync(Post(query, variables, viewer, brand, accept));

    public Task<Reply> SendBodyAsync(string body, string contentType = "application/json", Action<HttpRequestMessage>? with = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (contentType.Length > 0) request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        with?.Invoke(request);
        return SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private static Task EnterAsync(HttpContext http, RequestDelegate next)
    {
        Brand? brand = http.Request.Headers[BrandHeader].ToString() switch { "sushi" => Town.Sushi, "pizza" => Town.Pizza, _ => null };
        if (brand is not null) http.RequestServices.GetRequiredService<TenantScope>().Enter(brand);
        http.RequestServices.GetRequiredService<ViewerScope>().Viewer = http.Request.Headers[ViewerHeader].ToString() switch
        {
            "staff" => Viewer.Staff(Town.Owner, [Permission.EditMenu]),
            "secret" => Viewer.Secret(Guid.Empty, Viewer.SecretRights),
            "publishable" => Viewer.Publishable(Guid.Empty),
            "reader" => Viewer.Publishable(Guid.Empty, mayIntrospect: true),
            "diner" => Viewer.Diner(Guid.Empty),
            "other diner" => Viewer.Diner(Town.Owner),
            _ => Viewer.Anonymous,
        };
        return next(http);
    }
}

/// <summary>An answer of the endpoint.</summary>
internal sealed record Reply(HttpStatusCode Status, HttpResponseMessage Response, JsonElement Json, string Text)
{
    public string Code => Json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;

    public JsonElement Extensions => Json.GetProperty("errors")[0].GetProperty("extensions");

    public JsonElement Data => Json.GetProperty("data");

    public bool HasData => Json.TryGetProperty("data", out _);
}
