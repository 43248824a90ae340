using FoodSaaS.Shared;

namespace FoodSaaS.Accounts.Domain;

/// <summary>Which origins a key may list. Everything wrong is said at once, each with its line.</summary>
internal static class OriginRules
{
    /// <summary>The origins in the form in which browsers send them, each once, in the order given.</summary>
    public static Result<string[]> Read(ApiKeyKind kind, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return Array.Empty<string>();
        if (kind == ApiKeyKind.Secret) return AccountsErrors.OriginsOnSecretKey;
        if (texts.Count > ApiKey.MaxOrigins) return AccountsErrors.OriginsCount;
        var errors = new List<Error>();
        var origins = new List<string>();
        for (var i = 0; i < texts.Count; i++)
        {
            if (WebOrigin.Parse(texts[i]) is { } origin) origins.Add(origin);
            else errors.Add(AccountsErrors.OriginInvalid(i));
        }

        return errors.Count > 0 ? errors : origins.Distinct(StringComparer.Ordinal).ToArray();
    }
}
