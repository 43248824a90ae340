namespace FoodSaaS.Api.FrontDoor;

/// <summary>A request with a session cookie may write, or open a socket, only from a page of this very origin.</summary>
internal sealed class OriginCheck(FrontDoorOptions options)
{
    public bool Allows(HttpContext http)
    {
        var request = http.Request;
        var isRead = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !http.WebSockets.IsWebSocketRequest && !IsExtendedConnect(request);
        if (isRead) return true;
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0) return request.Headers["Sec-Fetch-Site"] == "same-origin";
        return string.Equals(origin, $"{(request.IsHttps ? Uri.UriSchemeHttps : options.PublicScheme)}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsExtendedConnect(HttpRequest request) => HttpMethods.IsConnect(request.Method) || request.Headers.Upgrade.Count > 0;
}
