using System.Net.WebSockets;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Why a socket is closed: code and reason as the protocol graphql-transport-ws has them.</summary>
internal sealed record SocketClose(int Code, string Reason)
{
    public static readonly SocketClose Normal = new(1000, "");
    public static readonly SocketClose GoingAway = new(1001, "The server goes away");
    public static readonly SocketClose TooSlow = new(1008, "Too slow a reader");
    public static readonly SocketClose TooBig = new(1009, "Message too big");
    public static readonly SocketClose Fault = new(4500, "Internal server error");
    public static readonly SocketClose BadMessage = new(4400, "Invalid message");
    public static readonly SocketClose Unauthorized = new(4401, "Unauthorized");
    public static readonly SocketClose Forbidden = new(4403, "Forbidden");
    public static readonly SocketClose KeyExpired = new(4403, "API key expired");
    public static readonly SocketClose BadProtocol = new(4406, "Subprotocol not acceptable");
    public static readonly SocketClose InitTimeout = new(4408, "Connection initialisation timeout");
    public static readonly SocketClose TooManySockets = new(1013, "Too many sockets: try again later");
    public static readonly SocketClose TooManyInits = new(4429, "Too many initialisation requests");

    private const int LongestId = 40;

    public WebSocketCloseStatus Status => (WebSocketCloseStatus)Code;

    public static SocketClose Duplicate(string id) => new(4409, $"Subscriber for {(id.Length <= LongestId ? id : id[..LongestId])} already exists");
}
