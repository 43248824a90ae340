using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Prices;

/// <summary>
/// The groups by which choices are judged on an occasion, in one statement however deep they nest, or in none where all are known: those of the dishes, and those that chosen
/// options open. What an option opens that nobody chose is not asked.
/// </summary>
internal sealed class GroupsOfChoices(CatalogDb db, IKnownFacts known, ITenantScope scope, ICacheTags tags)
{
    public async Task<OfferedGroups> ReadAsync(SellingOccasion occasion, IReadOnlyCollection<Guid> groupIds, IReadOnlyCollection<ChosenOption> chosen, CancellationToken cancellationToken)
    {
        if (groupIds.Count == 0) return OfferedGroups.None;
        var (place, chosenIds) = (occasion.LocationId, IdsOf(chosen).ToHashSet());
        if (await known.HoldAsync(cancellationToken) && Known(place, groupIds, chosenIds) is { } all) return new OfferedGroups(all, occasion.At);
        return new OfferedGroups(await known.ReadAsync(() => FromTablesAsync(place, groupIds, [.. chosenIds], cancellationToken), read => FactsOf(place, read), cancellationToken), occasion.At);
    }

    /// <summary>Null where one of them is not known.</summary>
    private Dictionary<Guid, ReadGroup>? Known(Guid place, IEnumerable<Guid> groupIds, HashSet<Guid> chosenIds)
    {
        var found = new Dictionary<Guid, ReadGroup>();
        var open = new Stack<Guid>(groupIds);
        while (open.TryPop(out var id))
        {
            if (found.ContainsKey(id)) continue;
            if (known.Find<ReadGroup>(KeyOf(place, id)) is not { } group) return null;
            found[id] = group;
            foreach (var chosen in group.Options.Where(o => o.Details.Id is { } option && chosenIds.Contains(option)))
            {
                foreach (var opened in chosen.Details.OpensGroupIds) open.Push(opened);
            }
        }

        return found;
    }

    /// <summary>As of sizes: what is sold out at a place is asked anew.</summary>
    private static IEnumerable<KeyValuePair<string, object>> FactsOf(Guid place, Dictionary<Guid, ReadGroup> read) =>
        read.Where(g => g.Value.Options.All(o => o.Left is not <= 0)).Select(g => KeyValuePair.Create(KeyOf(place, g.Key), (object)g.Value));

    private static string KeyOf(Guid place, Guid groupId) => $"catalog.group:{place:N}:{groupId:N}";

    private async Task<Dictionary<Guid, ReadGroup>> FromTablesAsync(Guid place, IReadOnlyCollection<Guid> groupIds, List<Guid> chosenIds, CancellationToken cancellationToken)
    {
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
        return rows.GroupBy(r => r.GroupId).ToDictionary(g => g.Key, g => new ReadGroup(g.First().GroupName.In(locale, locale), g.First().Bounds, [.. g.Select(r => r.IsOff is { } isOff
            ? new ReadOption(AsDish(r.Option.Details, r.DishName, r.DishTaxClass), new Availability(isOff, r.ReturnsAt), r.Left)
            : new ReadOption(r.Option.Details, null, null))]));
    }

    private static OptionDetails AsDish(OptionDetails option, LocalizedText name, string? taxClass) =>
        option with { Name = option.Name.IsEmpty ? name : option.Name, TaxClass = option.TaxClass ?? taxClass };

    private static IEnumerable<Guid> IdsOf(IEnumerable<ChosenOption> chosen) => chosen.SelectMany(c => IdsOf(c.Nested).Prepend(c.OptionId));
}

internal sealed record ReadGroup(string Name, ChoiceBounds Bounds, IReadOnlyList<ReadOption> Options);

/// <param name="Dish">Of the dish that it is; null where it is none.</param>
/// <param name="Left">What can be had of that dish there; null where it is not counted.</param>
internal sealed record ReadOption(OptionDetails Details, Availability? Dish, int? Left)
{
    public bool IsAvailableAt(Instant at) => Dish?.IsAvailableAt(at) != false && Left is not <= 0;
}

/// <summary>Groups that were read together, to be offered with the dishes that have them.</summary>
internal sealed class OfferedGroups(IReadOnlyDictionary<Guid, ReadGroup> read, Instant at)
{
    public static readonly OfferedGroups None = new(new Dictionary<Guid, ReadGroup>(), default);

    private readonly Dictionary<Guid, OfferedGroup> _offered = [];

    public IReadOnlyList<OfferedGroup> Of(IEnumerable<Guid> ids) => [.. ids.Where(read.ContainsKey).Select(Of)];

    private OfferedGroup Of(Guid id)
    {
        if (_offered.TryGetValue(id, out var known)) return known;
        var (name, bounds, options) = read[id];
        return _offered[id] = new OfferedGroup(name, bounds, [.. options.Select(o => new OfferedOption(o.Details, Of(o.Details.OpensGroupIds), o.IsAvailableAt(at)))]);
    }
}
