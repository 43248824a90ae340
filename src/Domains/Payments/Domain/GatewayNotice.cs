using System.Text.Json;

namespace FoodSaaS.Payments.Domain;

/// <summary>A message of a gateway, Stripe's or shaped like it, as far as it matters here: of what it says happened nothing is believed.</summary>
/// <param name="AccountId">Whose it is.</param>
/// <param name="ObjectId">The payment or setup that it is about; where it is about something else, that.</param>
/// <param name="Brand">As the payment was begun with.</param>
internal sealed record GatewayNotice(string EventId, string Type, string AccountId, string ObjectId, Guid? PaymentId, Guid? Brand)
{
    private const string AccountNews = "v2.core.account";
    private const int LongestName = 80;
    private const int Deepest = 20;

    /// <summary>Whether it is about what the account may do: opened, restricted, closed, connected no more.</summary>
    public bool IsAboutAccount => Type.StartsWith("account.", StringComparison.Ordinal) || Type == "capability.updated" || Type.StartsWith(AccountNews, StringComparison.Ordinal);

    /// <summary>Null where it is none.</summary>
    public static GatewayNotice? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Deepest });
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static GatewayNotice? Read(JsonElement root)
    {
        if (Text(root, "id") is not { } id || Text(root, "type") is not { } type) return null;
        if (Child(root, "related_object") is { } named && type.StartsWith(AccountNews, StringComparison.Ordinal)) return Text(named, "id") is { } itself ? new GatewayNotice(id, type, itself, itself, null, null) : null;
        if (Text(root, "account") is not { } account) return null;
        if (Child(root, "data") is not { } data || Child(data, "object") is not { } about || Text(about, "id") is not { } own) return null;
        var metadata = Child(about, "metadata");
        return new GatewayNotice(id, type, account, Text(about, "payment_intent") ?? own, Guid(metadata, "payment"), Guid(metadata, "brand"));
    }

    private static JsonElement? Child(JsonElement parent, string name) => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.Object ? child : null;

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.String && child.GetString() is { Length: > 0 and <= LongestName } text ? text : null;

    private static Guid? Guid(JsonElement? parent, string name) => parent is { } there && Text(there, name) is { } text && System.Guid.TryParse(text, out var id) ? id : null;
}
