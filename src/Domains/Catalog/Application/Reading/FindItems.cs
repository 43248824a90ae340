using System.Globalization;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Catalog.Application.Reading;

/// <summary>A slice of the brand's dishes. A menu has an end, so it is read whole and filtered here.</summary>
internal sealed class FindItems(MenuReader reader, ITenantScope scope, ICacheTags tags)
{
    public async Task<Connection<ItemView>> ExecuteAsync(
        ItemFilter? filter, IReadOnlyList<ItemOrder>? order, Page page, string locale, CancellationToken cancellationToken)
    {
        var read = await reader.AllAsync(cancellationToken);
        if (read.NextReturn is { } returns) tags.ChangesAt(returns);
        var items = read.Categories.SelectMany(c => c.Items!);
        if (filter is not null) items = items.Where(filter.ToPredicate());
        if (order is { Count: > 0 }) items = Sort(items, order, locale);
        var found = items.ToList();
        NameTags(found, isByIdentity: filter is { IsByIdentity: true } && (order ?? []).All(o => o.Field == ItemOrderField.Position));
        return Connection<ItemView>.Of(found, page);
    }

    private void NameTags(List<ItemView> found, bool isByIdentity)
    {
        if (!isByIdentity)
        {
            tags.Name(MenuTags.Menu);
            return;
        }

        tags.Name(MenuTags.Order);
        tags.Name(found.Select(i => MenuTags.Item(i.Id)));
        tags.Name(found.Select(i => MenuTags.Category(i.Category.Id)));
    }

    /// <summary>The sort is stable: equals stay in the order of the menu.</summary>
    private IEnumerable<ItemView> Sort(IEnumerable<ItemView> items, IReadOnlyList<ItemOrder> order, string locale)
    {
        var numbered = items.Select((item, position) => (Item: item, Position: position)).ToList();
        var byName = CultureInfo.GetCultureInfo(locale).CompareInfo;
        numbered.Sort((a, b) =>
        {
            foreach (var key in order)
            {
                var comparison = key.Field switch
                {
                    ItemOrderField.Name => byName.Compare(Name(a.Item), Name(b.Item), CompareOptions.IgnoreCase),
                    ItemOrderField.Price => Price(a.Item).CompareTo(Price(b.Item)),
                    _ => a.Position.CompareTo(b.Position),
                };
                if (comparison != 0) return key.Direction == OrderDirection.Desc ? -comparison : comparison;
            }

            return a.Position.CompareTo(b.Position);
        });
        return numbered.Select(n => n.Item);

        string Name(ItemView item) => item.Name.In(locale, scope.Brand.DefaultLocale);
    }

    private static long Price(ItemView item) => item.FromPrice?.MinorUnits ?? long.MaxValue;
}
