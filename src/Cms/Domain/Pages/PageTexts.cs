namespace FoodSaaS.Cms.Domain.Pages;

/// <summary>How long a page's own texts may be, in characters.</summary>
internal static class PageTexts
{
    public const int MaxTitle = 120;
    public const int MaxDescription = 300;
}
