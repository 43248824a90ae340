using Microsoft.AspNetCore.HttpOverrides;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>Behind load balancers the visitor's address is what the outermost of them saw: limits count by it. Nothing else of the forwarded headers is read.</summary>
internal static class KnownProxies
{
    /// <exception cref="InvalidOperationException">A setting that is no network.</exception>
    public static void UseKnownProxies(this IApplicationBuilder app, FrontDoorOptions options)
    {
        if (options.KnownProxies.Length == 0) return;
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var text in options.KnownProxies) forwarded.KnownIPNetworks.Add(Parse(text));
        app.UseForwardedHeaders(forwarded);
    }

    private static System.Net.IPNetwork Parse(string text) =>
        System.Net.IPNetwork.TryParse(text, out var network) ? network : throw new InvalidOperationException($"FoodSaaS:KnownProxies: '{text}' is no network such as 10.0.0.0/8.");
}
