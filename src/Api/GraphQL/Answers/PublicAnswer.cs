using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Api.GraphQL;

/// <summary>What became of a public question once: its bytes, and what they were made from.</summary>
/// <param name="Brand">The registry's facts that the answer may show.</param>
/// <param name="Version">The tenant's freshness version before the answer was begun.</param>
/// <param name="Tags">What the answer depends on.</param>
/// <param name="NextChange">When it changes by itself.</param>
/// <param name="Status">The status where the media type lets it speak.</param>
/// <param name="IsSound">True where nothing failed: only such an answer is kept.</param>
/// <param name="Cost">What making it cost.</param>
internal sealed record PublicAnswer(
    CachedQuery Query, Brand Brand, long Version, byte[] Bytes, FrozenSet<string> Tags, Instant? NextChange, int Status, bool IsSound, OperationCost? Cost)
{
    private string? _hash;

    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public string Hash => _hash ??= Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>Set where the brand's own database did not answer: there is nothing else to say.</summary>
    public RefusedError? Unavailable { get; init; }

    /// <summary>True where it may be kept: an answer that depends on nothing that we know of could never be dropped.</summary>
    public bool IsKeepable => IsSound && Tags.Count > 0;

    /// <summary>True where the root field came out as null, or was not asked for.</summary>
    public bool IsWithout(string rootField)
    {
        using var answer = JsonDocument.Parse(Bytes);
        return !answer.RootElement.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty(rootField, out var value) || value.ValueKind == JsonValueKind.Null;
    }
}
