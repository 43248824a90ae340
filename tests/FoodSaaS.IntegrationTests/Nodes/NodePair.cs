using System.Collections.Concurrent;
using System.Text.Json;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.IntegrationTests.Freshness;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Nodes;

/// <summary>Two nodes on one database, each with a storefront of its own. Events are handled by the node that a test lets handle them.</summary>
public sealed class NodePair(ApiFixture api) : IAsyncLifetime
{
    private CutLine _line = null!;

    internal OwnHost First { get; private set; } = null!;

    /// <summary>The one whose line to the database can be cut.</summary>
    internal OwnHost Second { get; private set; } = null!;

    /// <summary>What happens before the second registers an answer.</summary>
    internal ConcurrentDictionary<Guid, Func<Task>> Holds { get; } = new();

    /// <summary>What happens before the first makes an answer again for a change that it handles.</summary>
    internal ConcurrentDictionary<Guid, Func<Task>> Asked { get; } = new();

    public async ValueTask InitializeAsync()
    {
        First = await OwnHost.MakeAsync(api);
        Second = await OwnHost.BesideAsync(First);
        _line = new CutLine(First.Database.App);
        await First.StartAsync(
            services =>
            {
                Change(services);
                services.Decorate<IStorefrontAnswers>(inner => new HoldingAnswers(inner, Asked));
            },
            settings: [Of("Nodes:Name", "first"), Of("Nodes:LeaseSeconds", "3")]);
        await StartSecondAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _line.Mend();
        await Second.DisposeAsync();
        await _line.DisposeAsync();
        await First.DisposeAsync();
    }

    internal void Cut() => _line.Cut();

    internal void Mend() => _line.Mend();

    internal async Task<Shared> OpenAsync(params string[] kept)
    {
        var here = await FreshBrand.OpenAsync(First);
        await First.SettleAsync();
        var there = here with { Door = Second, Site = new IsrSite(Second.Storefront, here.Id, Second.InternalPort, Second.Clock) };
        foreach (var brand in new[] { here, there }) await brand.KeepAsync(kept);
        return new Shared(here, there);
    }

    private Task StartSecondAsync() => Second.StartAsync(
        services =>
        {
            Change(services);
            services.Decorate<IAnswerObserver>(inner => new HoldingObserver(inner, Holds));
        },
        settings:
        [
            Of("Nodes:Name", "second"),
            Of("Nodes:LeaseSeconds", "3"),
            Of("ConnectionStrings:App", _line.Of(First.Database.App)),
            Of("ConnectionStrings:Dispatcher", _line.Of(First.Database.Dispatcher)),
        ]);

    private static void Change(IServiceCollection services) => services.RemoveHosted<OutboxDispatcher>();

    private static KeyValuePair<string, string?> Of(string name, string value) => new(name, value);

    /// <summary>One brand, as diners of either node see it.</summary>
    internal sealed record Shared(FreshBrand Here, FreshBrand There)
    {
        /// <summary>The routes that the newest receipt names for a node.</summary>
        public static IReadOnlyList<string?> RoutesOf(JsonElement receipt, string node) =>
            [.. receipt.GetProperty("pages").EnumerateArray().Where(p => p.GetProperty("node").GetString() == node).Select(p => p.GetProperty("route").GetString()).Order(StringComparer.Ordinal)];
    }
}
