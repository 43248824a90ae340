using System.Collections.Frozen;
using FoodSaaS.Shared;

namespace FoodSaaS.Accounts.Domain;

/// <summary>Which slugs a brand may have as its sub-domain.</summary>
internal static class BrandAddress
{
    public const int MinLength = 3;
    public const int MaxLength = 40;

    private static readonly FrozenSet<string> ReservedLooks = """
        about abuse accounts admin administrator api app apps assets auth autoconfig autodiscover beta billing blog brand brands careers cdn
        checkout console contact dashboard demo-platform dev developer developers docs download email foodsaas forum ftp graphql health help
        hostmaster id imap images internal jobs legal live localhost login mail media metrics mobile monitor news ns ns1 ns2 null oauth
        order orders partner partners pay payment payments platform playground pop pop3 postmaster preview press privacy public root sales
        secure security server shop signin signup smtp sso staging static status store storefront support system team terms test tests
        undefined uploads webhook webhooks webmail webmaster www www1 www2
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(name => Slug.Parse(name)!.Value.Folded).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Why <paramref name="text"/> can be nobody's address, or null when it can be somebody's.</summary>
    public static Error? Check(string? text)
    {
        if (text is not { Length: >= MinLength and <= MaxLength } || Slug.Parse(text) is not { } slug) return AccountsErrors.SlugInvalid;
        // "xn--" begins a name in another script (RFC 5890): browsers would show something else than the owner chose.
        return ReservedLooks.Contains(slug.Folded) || text.StartsWith("xn--", StringComparison.Ordinal) ? AccountsErrors.SlugReserved : null;
    }

    /// <summary>Addresses for a name, best first: the name itself, then with a number.</summary>
    public static IEnumerable<string> Suggestions(string name)
    {
        var stem = Slug.From(name, "restaurant").Value;
        if (stem.Length < MinLength) stem += "-restaurant";
        if (Check(Cut(stem, 0)) is null) yield return Cut(stem, 0);
        for (var number = 2; ; number++)
        {
            var ending = $"-{number}";
            var numbered = Cut(stem, ending.Length) + ending;
            if (Check(numbered) is null) yield return numbered;
        }
    }

    private static string Cut(string stem, int ending) => stem.Length + ending <= MaxLength ? stem : stem[..(MaxLength - ending)].TrimEnd('-');
}
