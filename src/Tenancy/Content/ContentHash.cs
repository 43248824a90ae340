using System.Security.Cryptography;
using System.Text;

namespace FoodSaaS.Tenancy.Content;

/// <summary>Names a set of content types: brands with equal types share the name, and the schema behind it.</summary>
public static class ContentHash
{
    /// <summary>SHA-256 of the canonical definition, lower-case hexadecimal.</summary>
    public static string Of(string definition) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition)));
}
