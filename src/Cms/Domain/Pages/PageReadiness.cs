using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Domain.Pages;

/// <summary>A draft may be unfinished; what goes before the public may not.</summary>
internal static class PageReadiness
{
    /// <summary>Every gap (TEXT_MISSING, HREF_MISSING, PICTURES_MISSING) with the path of the field in the draft.</summary>
    public static List<Error> Gaps(PageDocument document, string defaultLocale)
    {
        var gaps = Gaps(document.Blocks, defaultLocale, "blocks");
        if (IsMissing(document.Title, defaultLocale)) gaps.Insert(0, TextMissing("title"));
        return gaps;
    }

    /// <param name="at">Where the blocks lie.</param>
    public static List<Error> Gaps(IReadOnlyList<Block> blocks, string defaultLocale, string at)
    {
        var gaps = new List<Error>();
        foreach (var (path, block) in blocks.Walk(at))
        {
            switch (block)
            {
                case HeroBlock hero:
                    Need(hero.Headline, $"{path}.headline");
                    NeedTarget(hero.ActionLabel, hero.ActionHref, path);
                    break;
                case PromoBlock promo:
                    Need(promo.Headline, $"{path}.headline");
                    NeedTarget(promo.ActionLabel, promo.ActionHref, path);
                    break;
                case TextBlock text:
                    Need(text.Markdown, $"{path}.markdown");
                    break;
                case GalleryBlock { Images.Count: 0 }:
                    gaps.Add(Error.Invalid("PICTURES_MISSING", "A gallery needs a picture.", $"{path}.images"));
                    break;
            }
        }

        return gaps;

        void Need(LocalizedText text, string field)
        {
            if (IsMissing(text, defaultLocale)) gaps.Add(TextMissing(field));
        }

        void NeedTarget(LocalizedText label, string? href, string path)
        {
            if (!label.IsEmpty && href is null) gaps.Add(Error.Invalid("HREF_MISSING", "Say where the button leads.", $"{path}.actionHref"));
            if (label.IsEmpty && href is not null) Need(label, $"{path}.actionLabel");
        }
    }

    private static bool IsMissing(LocalizedText text, string defaultLocale) => !text.Texts.ContainsKey(defaultLocale);

    private static Error TextMissing(string field) => Error.Invalid("TEXT_MISSING", "A text in the brand's main language is needed.", field);
}
