using System.Security.Cryptography;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;

namespace FoodSaaS.Accounts.Domain.SecondFactors;

/// <summary>Stands in for the app once. 80 bits of chance, so a fast hash is enough; it is deleted when it is used.</summary>
internal sealed class RecoveryCode : IPlatformEntity
{
    public const int OfAnAccount = 10;

    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 16;
    private const int Group = 4;

    public Guid UserId { get; init; }

    public required byte[] Hash { get; init; }

    public static RecoveryCode Of(Guid userId, string text) => new() { UserId = userId, Hash = HashOf(text)! };

    /// <summary>For example <c>7KQM-2XHP-94TB-ZWND</c>.</summary>
    public static string Draw() => string.Join('-', RandomNumberGenerator.GetString(Letters, Length).Chunk(Group).Select(g => new string(g)));

    /// <summary>The hash of what a person typed, whatever spaces, hyphens and small letters he used; null when it cannot be a recovery code.</summary>
    public static byte[]? HashOf(string typed)
    {
        if (typed.Length > Secrets.MaxLength) return null;
        var letters = string.Concat(typed.Where(c => c is not (' ' or '-'))).ToUpperInvariant();
        return letters.Length == Length ? Secrets.HashOf(letters) : null;
    }
}
