using System.Runtime.InteropServices;
using System.Security.Cryptography;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// Names a public answer: tenant, schema, language, and the SHA-256 of the question. No caller can make a question whose digest is another's, so the bytes
/// themselves need not be compared.
/// </summary>
internal readonly record struct AnswerKey
{
    private readonly TenantId _tenant;
    private readonly string _schemaHash;
    private readonly string _locale;
    private readonly Form _form;
    private readonly UInt128 _high;
    private readonly UInt128 _low;

    private AnswerKey(Form form, TenantId tenant, string schemaHash, string locale, ReadOnlySpan<byte> question)
    {
        (_form, _tenant, _schemaHash, _locale) = (form, tenant, schemaHash, locale);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(question, digest);
        _high = MemoryMarshal.Read<UInt128>(digest);
        _low = MemoryMarshal.Read<UInt128>(digest[16..]);
    }

    /// <summary>What the question is given as.</summary>
    private enum Form : byte
    {
        Body,
        Meaning,
    }

    /// <summary>The key of a request as it came: its body to the byte.</summary>
    public static AnswerKey OfBody(TenantId tenant, string schemaHash, string locale, ReadOnlySpan<byte> body) => new(Form.Body, tenant, schemaHash, locale, body);

    /// <summary>The key of what a request means, however it is written.</summary>
    public static AnswerKey OfMeaning(TenantId tenant, string schemaHash, string locale, ReadOnlySpan<byte> canonical) => new(Form.Meaning, tenant, schemaHash, locale, canonical);

    public override int GetHashCode() => HashCode.Combine((uint)_low, _tenant);
}
