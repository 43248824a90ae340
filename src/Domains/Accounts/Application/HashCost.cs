namespace FoodSaaS.Accounts.Application;

/// <summary>How slow a slow hash is. Less than the product's own is for tests of something else; outside development nobody can ask for it.</summary>
internal sealed record HashCost(int Iterations)
{
    /// <summary>OWASP's Password Storage Cheat Sheet for PBKDF2-HMAC-SHA512.</summary>
    public static readonly HashCost Full = new(210_000);

    public static HashCost Of(int? configured, bool isDevelopment) => isDevelopment && configured is { } iterations ? new(iterations) : Full;
}
