using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoodSaaS.Cms.Infrastructure.Acme;

/// <summary>Signs what is sent to the authority: JSON Web Signatures with ES256 (RFC 7515, RFC 7518).</summary>
internal sealed class AccountKey : IDisposable
{
    private readonly ECDsa _key;
    private readonly string _x;
    private readonly string _y;

    /// <param name="key">P-256, PKCS #8.</param>
    public AccountKey(byte[] key)
    {
        _key = ECDsa.Create();
        _key.ImportPkcs8PrivateKey(key, out _);
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        (_x, _y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
    }

    /// <summary>What the authority is to find at a domain (RFC 8555, 8.1): the token with the key's thumbprint (RFC 7638).</summary>
    public string AnswerTo(string token) => $"{token}.{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{_x}}","y":"{{_y}}"}""")))}";

    /// <param name="account">The account's address; null where it is being made, and the key itself goes along.</param>
    /// <param name="payload">Null for a request that only reads.</param>
    public byte[] Sign(string url, string nonce, string? account, JsonObject? payload)
    {
        var head = new JsonObject { ["alg"] = "ES256", ["nonce"] = nonce, ["url"] = url };
        if (account is null) head["jwk"] = Public();
        else head["kid"] = account;
        return JsonSerializer.SerializeToUtf8Bytes(Sealed(head, payload, text => _key.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)));
    }

    /// <summary>Says, by a key that the authority gave out, whose account this key makes (RFC 8555, 7.3.4).</summary>
    public JsonObject Bind(string url, ExternalAccount to) =>
        Sealed(new JsonObject { ["alg"] = "HS256", ["kid"] = to.KeyId, ["url"] = url }, Public(), text => HMACSHA256.HashData(to.Secret, text));

    public void Dispose() => _key.Dispose();

    private JsonObject Public() => new() { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = _x, ["y"] = _y };

    private static JsonObject Sealed(JsonObject head, JsonObject? payload, Func<byte[], byte[]> sign)
    {
        var (first, second) = (Encode(head.ToJsonString()), payload is null ? "" : Encode(payload.ToJsonString()));
        return new JsonObject { ["protected"] = first, ["payload"] = second, ["signature"] = Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes($"{first}.{second}"))) };
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
