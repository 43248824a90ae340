using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FoodSaaS.IntegrationTests.Cms.Certificates;

/// <summary>A signed request as an authority reads it, checked against RFC 8555 (6.2 to 6.5) by other code than the product's.</summary>
/// <param name="Complaint">What is wrong with it; null where nothing is.</param>
internal sealed record SignedRequest(string? Complaint, AcmeAccountOfTest? Account = null, JsonObject? Payload = null)
{
    public const string OldNonce = "The nonce was not given out, or was used before.";

    public static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    /// <param name="find">The account at an address.</param>
    /// <param name="takeNonce">Whether the nonce was given out; it is used up.</param>
    public static async Task<SignedRequest> ReadAsync(HttpRequest request, string origin, Func<string, AcmeAccountOfTest?> find, Func<string, bool> takeNonce)
    {
        try
        {
            if (!HttpMethods.IsPost(request.Method) || request.ContentType != "application/jose+json") return new($"It is a {request.Method} of {request.ContentType}.");
            return Check((await JsonSerializer.DeserializeAsync<JsonObject>(request.Body))!, request.Path, origin, find, takeNonce);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or NullReferenceException or InvalidOperationException)
        {
            return new($"It cannot be read: {failure.Message}");
        }
    }

    /// <summary>What is wrong with the customer's signature under a new account's key (RFC 8555, 7.3.4); null where nothing is.</summary>
    public static string? WrongBinding(JsonObject? binding, AcmeAccountOfTest account, string url, (string Id, byte[] Key) customer)
    {
        if (binding is not { Count: 3 }) return "No customer makes this account.";
        string Part(string name) => binding[name]!.GetValue<string>();
        var head = Json(Part("protected"));
        if (head.Count != 3 || head["alg"]!.GetValue<string>() != "HS256" || head["kid"]!.GetValue<string>() != customer.Id || head["url"]!.GetValue<string>() != url) return "The customer signed something else.";
        if (AcmeAccountOfTest.Of(Json(Part("payload")), new Uri(url).GetLeftPart(UriPartial.Authority)) != account) return "The customer signed another key.";
        return HMACSHA256.HashData(customer.Key, Encoding.ASCII.GetBytes($"{Part("protected")}.{Part("payload")}")).AsSpan().SequenceEqual(Base64Url.DecodeFromChars(Part("signature"))) ? null : "The customer's signature is wrong.";
    }

    private static SignedRequest Check(JsonObject body, string path, string origin, Func<string, AcmeAccountOfTest?> find, Func<string, bool> takeNonce)
    {
        if (body.Count != 3) return new("It has other parts than three.");
        string Part(string name) => body[name]!.GetValue<string>();
        var head = Json(Part("protected"));
        if (head["alg"]!.GetValue<string>() != "ES256") return new("It is signed otherwise than with ES256.");
        if (head["url"]!.GetValue<string>() != origin + path) return new("It was signed for another address.");
        if (head.ContainsKey("jwk") == head.ContainsKey("kid")) return new("It names its key twice, or not at all.");
        if (head.ContainsKey("jwk") != (path == "/account")) return new("Only a new account brings its key along.");
        var account = head["jwk"] is { } key ? AcmeAccountOfTest.Of(key.AsObject(), origin) : find(head["kid"]!.GetValue<string>());
        if (account is null) return new("Nobody knows the account.");
        if (!account.HasSigned($"{Part("protected")}.{Part("payload")}", Base64Url.DecodeFromChars(Part("signature")))) return new("The signature is wrong.");
        return takeNonce(head["nonce"]!.GetValue<string>()) ? new(null, account, Part("payload").Length == 0 ? null : Json(Part("payload"))) : new(OldNonce);
    }

    private static JsonObject Json(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part))!.AsObject();
}

/// <summary>An account by its public key.</summary>
/// <param name="Address">Follows from the key, so that the same key is the same account.</param>
internal sealed record AcmeAccountOfTest(string Address, string Thumbprint, string X, string Y)
{
    public static AcmeAccountOfTest Of(JsonObject key, string origin)
    {
        if (key.Count != 4 || key["kty"]!.GetValue<string>() != "EC" || key["crv"]!.GetValue<string>() != "P-256") throw new FormatException("The key is of another kind.");
        var (x, y) = (key["x"]!.GetValue<string>(), key["y"]!.GetValue<string>());
        var thumbprint = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""")));
        return new AcmeAccountOfTest($"{origin}/account/{thumbprint}", thumbprint, x, y);
    }

    public bool HasSigned(string text, byte[] signature)
    {
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Base64Url.DecodeFromChars(X), Y = Base64Url.DecodeFromChars(Y) } });
        return signature.Length == 64 && key.VerifyData(Encoding.ASCII.GetBytes(text), signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
