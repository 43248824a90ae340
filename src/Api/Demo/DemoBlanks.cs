using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FoodSaaS.Api.Demo;

/// <summary>What the starter site leaves its owner to say on the legal pages, and the brand's answers.</summary>
internal sealed partial class DemoBlanks(DemoBrand brand)
{
    private readonly JsonNode _answers = brand.Json("legal.json")!;

    /// <exception cref="InvalidOperationException">The brand has no answer to something.</exception>
    public string Fill(string locale, string markdown) => Blank().Replace(markdown, b => Answer(locale, b.Groups["what"].Value));

    private string Answer(string locale, string what) =>
        _answers[locale]?[what]?.GetValue<string>() ?? throw new InvalidOperationException($"{brand.Slug}/legal.json does not say in '{locale}': {what}");

    /// <summary>A bold text in brackets: what to do, a colon, what is missing.</summary>
    [GeneratedRegex(@"\*\*(\[[^:\]]+: (?<what>[^\]]+)\]|【[^：】]+：(?<what>[^】]+)】)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blank();
}
