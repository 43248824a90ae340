using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FoodSaaS.Api.GraphQL;

/// <summary>The documents of our own applications, as their build listed them. Whoever sends one may send its SHA-256 in its place.</summary>
internal sealed class TrustedDocuments
{
    /// <summary>In front of an id in <c>documentId</c>.</summary>
    public const string Scheme = "sha256:";

    public static readonly TrustedDocuments None = new([]);

    private readonly FrozenDictionary<string, string> _byHash;
    private readonly FrozenSet<string> _texts;

    public TrustedDocuments(IEnumerable<string> texts)
    {
        _texts = texts.ToFrozenSet(StringComparer.Ordinal);
        _byHash = _texts.ToFrozenDictionary(text => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), StringComparer.Ordinal);
    }

    public int Count => _texts.Count;

    /// <param name="file">A JSON array of texts, which the web build writes; none where the host serves no application.</param>
    /// <exception cref="InvalidOperationException">The file is missing or holds something else.</exception>
    public static TrustedDocuments Read(string? file)
    {
        if (string.IsNullOrEmpty(file)) return None;
        try
        {
            return new TrustedDocuments(JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(file))!);
        }
        catch (Exception broken) when (broken is IOException or JsonException or ArgumentNullException)
        {
            throw new InvalidOperationException($"GraphQL:TrustedDocuments names {file}, which holds no list of documents: build the web applications first.", broken);
        }
    }

    /// <summary>The text of a SHA-256 in lower-case hex, or null.</summary>
    public string? Find(string hash) => _byHash.GetValueOrDefault(hash);

    public bool Holds(string text) => _texts.Contains(text);
}
