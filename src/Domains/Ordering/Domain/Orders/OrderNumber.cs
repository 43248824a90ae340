using System.Security.Cryptography;

namespace FoodSaaS.Ordering.Domain.Orders;

/// <summary>
/// What people call an order: <c>K7-0142</c>. Drawn by chance, so that nobody learns from two of them how many there were between, and no two orders of a brand wait
/// for each other at a counter; a brand with so many orders that free ones get rare draws longer ones.
/// </summary>
internal static class OrderNumber
{
    public const int MaxLength = 12;

    /// <summary>Without those that are taken for digits or for each other on the telephone.</summary>
    private const string Letters = "ABCDEFGHKLMNPRSTUVWXYZ";

    private const string Digits = "0123456789";

    private static readonly int[] Lengths = [4, 4, 4, 4, 5, 5, 6, 8];

    /// <summary>Proposals; the first one that the brand does not have yet is to be taken.</summary>
    public static IReadOnlyList<string> Draw() => [.. Lengths.Select(Draw)];

    private static string Draw(int length) => $"{RandomNumberGenerator.GetString(Letters, 1)}{RandomNumberGenerator.GetString(Digits, 1)}-{RandomNumberGenerator.GetString(Digits, length)}";
}
