using System.Security.Cryptography;
using System.Text;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>What a client calls one wish of its own, so that it can ask again without wishing twice.</summary>
internal static class IdempotencyKey
{
    private const int Shortest = 8;
    private const int Longest = 64;

    public static bool IsOne(string text) => text.Length is >= Shortest and <= Longest && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>The id that a wish about something always has under a key.</summary>
    public static Guid IdOf(Guid about, string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{about:N} {key}")).AsSpan(0, 16));
}
