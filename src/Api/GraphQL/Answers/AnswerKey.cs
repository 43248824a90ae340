using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// Names a public answer: SHA-256 over tenant, schema, language and question. No caller can make a question whose key is another's, so the bytes themselves need
/// not be compared.
/// </summary>
internal readonly record struct AnswerKey(UInt128 High, UInt128 Low)
{
    private const int LongestLocale = 64;

    /// <summary>What the question is given as.</summary>
    private enum Form : byte
    {
        Body = 1,
        Meaning = 2,
    }

    /// <summary>The key of a request as it came: its body to the byte.</summary>
    public static AnswerKey OfBody(TenantId tenant, string schemaHash, string locale, ReadOnlySpan<byte> body) => Of(Form.Body, tenant, schemaHash, locale, body);

    /// <summary>The key of what a request means, however it is written.</summary>
    public static AnswerKey OfMeaning(TenantId tenant, string schemaHash, string locale, ReadOnlySpan<byte> canonical) => Of(Form.Meaning, tenant, schemaHash, locale, canonical);

    public override int GetHashCode() => (int)(uint)Low;

    private static AnswerKey Of(Form form, TenantId tenant, string schemaHash, string locale, ReadOnlySpan<byte> question)
    {
        if (locale.Length > LongestLocale) throw new ArgumentException("No such locale.", nameof(locale));
        Span<byte> text = stackalloc byte[1 + 16 + 64 + 32 + (LongestLocale * 3)];
        text[0] = (byte)form;
        tenant.Value.TryWriteBytes(text[1..]);
        var length = 17 + Encoding.ASCII.GetBytes(schemaHash, text[17..81]);
        length += SHA256.HashData(question, text[length..]);
        length += Encoding.UTF8.GetBytes(locale, text[length..]);

        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(text[..length], hash);
        return new AnswerKey(BinaryPrimitives.ReadUInt128LittleEndian(hash), BinaryPrimitives.ReadUInt128LittleEndian(hash[16..]));
    }
}
