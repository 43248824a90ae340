using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Catalog.Application.Prices;

/// <summary>
/// The groups by which choices are judged on an occasion, in one statement however deep they nest: those of the dishes, and those that chosen options open. What an option
/// opens that nobody chose is not asked.
/// </summary>
internal sealed class GroupsOfChoices(CatalogDb db, ITenantScope scope, ICacheTags tags)
{
    public async Task<OfferedGroups> ReadAsync(SellingOccasion occasion, IReadOnlyCollection<Guid> groupIds, IReadOnlyCollection<ChosenOption> chosen, CancellationToken cancellationToken)
    {
        if (groupIds.Count == 0) return OfferedGroups.None;
        var (place, chosenIds) = (occasion.LocationId, IdsOf(chosen).Distinct().ToList());
        var rows = await (
            from g in db.ModifierGroups.AsNoTracking()
            where groupIds.Contains(g.Id) || db.Options.Any(opens => chosenIds.Contains(opens.Id) && opens.OpensGroupIds.Contains(g.Id))
            join o in db.Options on g.Id equals o.GroupId
            join part in db.Items on o.ItemId equals part.Id into parts
            from dish in parts.DefaultIfEmpty()
            orderby o.Position
            select new
            {
                GroupId = g.Id,
                GroupName = g.Name,
                Bounds = new ChoiceBounds(g.Minimum, g.Maximum, g.Free),
                Option = o,
                DishName = dish.Name,
                DishTaxClass = dish.TaxClass,
                IsOff = (bool?)dish.IsOff,
                dish.ReturnsAt,
                Left = db.Counters.Where(c => c.ItemId == dish.Id && (c.LocationId == place || c.LocationId == null)).OrderBy(c => c.LocationId == null).Select(c => (int?)(c.OnHand - c.Reserved)).FirstOrDefault(),
            }).ToListAsync(cancellationToken);

        tags.Name(rows.Select(r => r.GroupId).Concat(groupIds).Distinct().Select(MenuTags.ModifierGroup));
        tags.Name(rows.Select(r => r.Option.ItemId).OfType<Guid>().Distinct().Select(MenuTags.Item));
        var locale = scope.Brand.DefaultLocale;
        return new OfferedGroups(rows.GroupBy(r => r.GroupId).ToDictionary(g => g.Key, g => new ReadGroup(g.First().GroupName.In(locale, locale), g.First().Bounds, [.. g.Select(r => r.IsOff is { } isOff
            ? new ReadOption(AsDish(r.Option.Details, r.DishName, r.DishTaxClass), new Availability(isOff, r.ReturnsAt).IsAvailableAt(occasion.At) && !(r.Left <= 0))
            : new ReadOption(r.Option.Details, IsAvailable: true))])));
    }

    private static OptionDetails AsDish(OptionDetails option, LocalizedText name, string? taxClass) =>
        option with { Name = option.Name.IsEmpty ? name : option.Name, TaxClass = option.TaxClass ?? taxClass };

    private static IEnumerable<Guid> IdsOf(IEnumerable<ChosenOption> chosen) => chosen.SelectMany(c => IdsOf(c.Nested).Prepend(c.OptionId));
}

internal sealed record ReadGroup(string Name, ChoiceBounds Bounds, IReadOnlyList<ReadOption> Options);

internal sealed record ReadOption(OptionDetails Details, bool IsAvailable);

/// <summary>Groups that were read together, to be offered with the dishes that have them.</summary>
internal sealed class OfferedGroups(IReadOnlyDictionary<Guid, ReadGroup> read)
{
    public static readonly OfferedGroups None = new(new Dictionary<Guid, ReadGroup>());

    private readonly Dictionary<Guid, OfferedGroup> _offered = [];

    public IReadOnlyList<OfferedGroup> Of(IEnumerable<Guid> ids) => [.. ids.Where(read.ContainsKey).Select(Of)];

    private OfferedGroup Of(Guid id)
    {
        if (_offered.TryGetValue(id, out var known)) return known;
        var (name, bounds, options) = read[id];
        return _offered[id] = new OfferedGroup(name, bounds, [.. options.Select(o => new OfferedOption(o.Details, Of(o.Details.OpensGroupIds), o.IsAvailable))]);
    }
}
