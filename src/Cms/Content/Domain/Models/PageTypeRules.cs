using System.Text.RegularExpressions;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Shared;

namespace FoodSaaS.Cms.Content.Domain.Models;

/// <summary>What types must keep whose entries are pages of the site.</summary>
internal static partial class PageTypeRules
{
    /// <param name="locales">The brand's languages: their addresses are no page's.</param>
    public static List<Error> Check(ModelDefinition model, IReadOnlyCollection<string> locales)
    {
        var errors = new List<Error>();
        for (var i = 0; i < model.Types.Count; i++)
        {
            if (model.Types[i].Page is { } page) Check(model, i, page, locales, errors);
        }

        return errors;
    }

    private static void Check(ModelDefinition model, int index, PageSetting page, IReadOnlyCollection<string> locales, List<Error> errors)
    {
        var (type, path) = (model.Types[index], $"types.{index}");
        if (type.IsSite)
        {
            CheckSite(model, index, errors);
            return;
        }

        if (PagePath.Check(page.At, locales) is { } refused) errors.Add(refused with { Field = $"{path}.pageAt" });
        else if (model.Types.Take(index).FirstOrDefault(t => t is { IsSite: false, Page: { } other } && (other.Holds(page.At) || page.Holds(other.At))) is { } other) errors.Add(ContentErrors.PathTaken($"{path}.pageAt", $"'{other.Label}' has its pages"));

        if (page.Title.Count == 0) errors.Add(ContentErrors.TextMissing($"{path}.pageTitle"));
        if (page.Title.Keys.Any(l => !LocaleForm().IsMatch(l))) errors.Add(ContentErrors.LocaleUnknown($"{path}.pageTitle"));
        if (page.Title.Values.Any(t => t.Length > ContentLimits.Label || t.Any(char.IsControl))) errors.Add(ContentErrors.TextTooLong($"{path}.pageTitle", ContentLimits.Label));
        if (type.AddressField is { IsLocalised: true } slug) errors.Add(ContentErrors.PageSlugLocalised($"{path}.fields.{type.Fields.ToList().IndexOf(slug)}.isLocalised"));
    }

    /// <summary>One type, with what pages need, as they need it.</summary>
    private static void CheckSite(ModelDefinition model, int index, List<Error> errors)
    {
        var (type, path) = (model.Types[index], $"types.{index}");
        if (model.Types.Take(index).FirstOrDefault(t => t.IsSite) is { } first) errors.Add(ContentErrors.PathTaken($"{path}.pageAt", $"'{first.Label}' has the site's pages"));
        foreach (var needed in SiteType.Fields)
        {
            var place = type.Fields.ToList().FindIndex(f => f.Name == needed.Name);
            if (place < 0) errors.Add(ContentErrors.SiteFieldNeeded($"{path}.fields", needed.Name));
            else if (!SiteType.IsKept(needed, type.Fields[place])) errors.Add(ContentErrors.SiteFieldNeeded($"{path}.fields.{place}", needed.Name));
        }
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LocaleForm();
}
