namespace FoodSaaS.Api.FrontDoor;

/// <summary>The access token of an app, as <c>Authorization: Bearer …</c> (RFC 6750). It counts in the header only: addresses and forms end up in logs and in other pages.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>The text of the token, or null where none was sent.</summary>
    public static string? Of(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
}
