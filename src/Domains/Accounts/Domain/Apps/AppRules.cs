using FoodSaaS.Shared;

namespace FoodSaaS.Accounts.Domain.Apps;

/// <summary>What an app can be like. Everything wrong is said at once, each with its line.</summary>
internal static class AppRules
{
    public const int MaxNameLength = 60;

    public const int MaxRedirects = 10;

    /// <summary>Apps that a brand may have at once.</summary>
    public const int MaxOfABrand = 20;

    private const int MaxRedirectLength = 300;

    /// <summary>The addresses as they were given, each once: they are compared letter by letter.</summary>
    public static Result<string[]> ReadRedirects(IReadOnlyList<string> texts)
    {
        if (texts.Count > MaxRedirects) return AppErrors.RedirectsCount;
        var errors = texts.Select((text, i) => IsRedirect(text) ? null : AppErrors.RedirectInvalid(i)).OfType<Error>().ToList();
        return errors.Count > 0 ? errors : texts.Distinct(StringComparer.Ordinal).ToArray();
    }

    /// <summary>Only what every reader of addresses takes for the same one. Loopback by number: what a machine takes <c>localhost</c> for, others may decide (RFC 8252, 8.3).</summary>
    private static bool IsRedirect(string text) =>
        text.Length <= MaxRedirectLength
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.AbsoluteUri == text || uri.AbsoluteUri == text + "/")
        && uri is { UserInfo: "", Fragment: "" }
        && !text.Contains('#', StringComparison.Ordinal)
        && !text.Contains('*', StringComparison.Ordinal)
        && (uri.Scheme == Uri.UriSchemeHttps || uri is { Scheme: "http", Host: "127.0.0.1" or "[::1]" });
}
