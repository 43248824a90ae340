using System.ComponentModel;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Application.Reading;

[Description("Which dishes are wanted; all given conditions must hold.")]
internal sealed record ItemFilter(
    [property: Description("Only these; unknown ids are left out.")] IReadOnlyList<GlobalId>? Ids = null,
    [property: Description("Only these; unknown slugs are left out.")] IReadOnlyList<string>? Slugs = null,
    [property: Description("Only dishes of this category.")] string? CategorySlug = null,
    [property: Description("Only dishes whose name or description, in any language, contains this; case and accents do not count.")] string? Search = null,
    [property: Description("Only dishes that can be had now, or only those that cannot.")] bool? Available = null)
{
    /// <summary>The answer changes only with its own dishes and with which dishes there are.</summary>
    public bool IsByIdentity => (Ids ?? (object?)Slugs) is not null && CategorySlug is null && Search is null && Available is null;

    public Func<ItemView, bool> ToPredicate()
    {
        var ids = Ids?.Where(i => i.Type == "Item").Select(i => i.Id).ToHashSet();
        var slugs = Slugs?.ToHashSet(StringComparer.Ordinal);
        var search = Search is null ? "" : FoldedText.Of(Search);
        return item => (ids is null || ids.Contains(item.Id))
            && (slugs is null || slugs.Contains(item.Slug.Value))
            && (CategorySlug is null || item.Category.Slug.Value == CategorySlug)
            && (Available is null || item.Availability.IsAvailable == Available)
            && (search.Length == 0 || Contains(item, search));
    }

    private static bool Contains(ItemView item, string search) =>
        item.Name.Texts.Values.Concat(item.Description.Texts.Values).Any(text => FoldedText.Of(text).Contains(search, StringComparison.Ordinal));
}
