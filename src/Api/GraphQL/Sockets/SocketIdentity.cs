namespace FoodSaaS.Api.GraphQL;

/// <summary>Who is behind a socket, and by what he showed it.</summary>
/// <param name="SessionToken">Text of the session cookie, where the viewer came by it.</param>
/// <param name="ApiKey">Text of the API key, where the viewer came by it.</param>
internal sealed record SocketIdentity(Caller Caller, string? SessionToken, string? ApiKey);
