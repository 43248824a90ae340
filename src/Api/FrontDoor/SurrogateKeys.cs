using System.Security.Cryptography;
using System.Text;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>
/// What a CDN in front drops a page by: the header <c>Surrogate-Key</c>, two words of 16 hexadecimal characters, the first of all pages of the brand, the second of this page in all its
/// variants. They tell nobody whose pages they are.
/// </summary>
internal static class SurrogateKeys
{
    public const string Header = "Surrogate-Key";

    public static string Of(string route) => $"{Key(StorefrontPath.BrandOf(route))} {Key(route)}";

    private static string Key(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
