using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace FoodSaaS.Cms.Content.Domain.Models;

/// <summary>A brand's own regular expression. It runs in time linear in the text: whoever writes it cannot keep a node busy.</summary>
internal static class TextPattern
{
    private const int Kept = 1_000;

    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);
    private static readonly ConcurrentDictionary<string, Regex> Known = new(StringComparer.Ordinal);

    public static bool IsSound(string pattern)
    {
        if (pattern.Length is 0 or > ContentLimits.Pattern) return false;
        try
        {
            return Of(pattern) is not null;
        }
        catch (Exception unsound) when (unsound is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    public static bool Matches(string pattern, string text)
    {
        try
        {
            return Of(pattern).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex Of(string pattern)
    {
        if (Known.Count > Kept) Known.Clear();
        return Known.GetOrAdd(pattern, p => new Regex($"^(?:{p})\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Longest));
    }
}
