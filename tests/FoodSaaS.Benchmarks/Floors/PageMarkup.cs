using System.Text;

namespace FoodSaaS.Benchmarks.Floors;

/// <summary>What a page shows, without its scripts.</summary>
internal sealed class PageMarkup(string markup)
{
    public static PageMarkup Of(byte[] html)
    {
        var text = Encoding.UTF8.GetString(html);
        var start = text.IndexOf("<main", StringComparison.Ordinal);
        var end = text.IndexOf("</main>", StringComparison.Ordinal);
        return start >= 0 && end > start ? new PageMarkup(text[start..end]) : throw new CannotMeasureException("The storefront's page has no <main>.");
    }

    /// <summary>So many characters of it, begun again where it is shorter. Cut anywhere: a browser would mend it, and none looks at it.</summary>
    public string OfLength(int length)
    {
        var text = new StringBuilder(length);
        while (text.Length < length) text.Append(markup.AsSpan(0, Math.Min(markup.Length, length - text.Length)));
        return text.ToString();
    }
}
