using FoodSaaS.Api.Quotas;
using Microsoft.Net.Http.Headers;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Takes WebSocket upgrades on the endpoint and serves the sub-protocol graphql-transport-ws on them.</summary>
internal sealed class GraphQLSockets(SocketAdmission admission, SocketOperations operations, SocketLimits limits, BrandQuotas quotas, TimeProvider time, IHostApplicationLifetime lifetime, FaultReport faults)
{
    private const string Protocol = "graphql-transport-ws";

    /// <summary>Seconds after which a socket may have gone.</summary>
    private const string RetryAfter = "30";

    public async Task AcceptAsync(HttpContext http)
    {
        if (http.Request.Headers.Cookie.Count > 0 && !ComesFromHere(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var identity = SocketIdentity.Of(http, Caller.Of(http.RequestServices, http.Request.Headers[HeaderNames.AcceptLanguage]));
        using var quota = SocketQuota.Take(quotas, http.Connection.RemoteIpAddress, identity.Caller.Brand?.Id);
        if (quota is null)
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.RetryAfter = RetryAfter;
            return;
        }

        var isSpoken = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isSpoken ? Protocol : null,
            KeepAliveInterval = limits.Ping,
            KeepAliveTimeout = limits.PingWait,
        });
        var connection = new SocketConnection(socket, identity, quota, http.Request.Headers.AcceptLanguage, admission, operations, limits, time, faults);
        using var stop = lifetime.ApplicationStopping.Register(() => connection.Close(SocketClose.GoingAway));
        if (!isSpoken) connection.Close(SocketClose.BadProtocol);
        await connection.RunAsync(http.RequestAborted);
    }

    /// <summary>A browser sends cookies with an upgrade from any page: only pages of this very host may use them.</summary>
    private static bool ComesFromHere(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
        && HostString.FromUriComponent(origin) is var from
        && string.Equals(from.Value, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
