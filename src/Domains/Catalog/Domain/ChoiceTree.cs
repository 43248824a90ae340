using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain;

/// <summary>Holds what a diner chose against what is offered, group by group and level by level. Pure, and linear in both.</summary>
internal sealed class ChoiceTree
{
    private readonly List<Error> _errors = [];
    private readonly List<ChosenLine> _lines = [];

    public static ChoiceVerdict Judge(IReadOnlyList<OfferedGroup> offered, IReadOnlyList<ChosenOption> chosen)
    {
        var tree = new ChoiceTree();
        tree.Walk(offered, chosen, "options");
        return new ChoiceVerdict(tree._errors, tree._errors.Count > 0 ? [] : tree._lines);
    }

    private void Walk(IReadOnlyList<OfferedGroup> offered, IReadOnlyList<ChosenOption> chosen, string path)
    {
        var places = new Dictionary<Guid, (int Group, OfferedOption Option)>();
        for (var group = 0; group < offered.Count; group++)
        {
            foreach (var option in offered[group].Options) places.TryAdd(option.Details.Id!.Value, (group, option));
        }

        var taken = new int[offered.Count];
        var seen = new HashSet<Guid>();
        for (var i = 0; i < chosen.Count; i++)
        {
            var here = $"{path}.{i}";
            if (!places.TryGetValue(chosen[i].OptionId, out var place)) _errors.Add(CatalogErrors.OptionNotFound(here));
            else if (!seen.Add(chosen[i].OptionId)) _errors.Add(CatalogErrors.ListedTwice(here));
            else Take(place.Option, isFree: taken[place.Group]++ < offered[place.Group].Bounds.Free, chosen[i].Nested, here);
        }

        for (var group = 0; group < offered.Count; group++)
        {
            var bounds = offered[group].Bounds;
            if (taken[group] < bounds.Minimum) _errors.Add(CatalogErrors.TooFewChosen(offered[group].Name, bounds.Minimum, path));
            if (taken[group] > bounds.Maximum) _errors.Add(CatalogErrors.TooManyChosen(offered[group].Name, bounds.Maximum, path));
        }
    }

    private void Take(OfferedOption option, bool isFree, IReadOnlyList<ChosenOption> nested, string path)
    {
        var details = option.Details;
        if (!option.IsAvailable) _errors.Add(CatalogErrors.OptionUnavailable(path));
        _lines.Add(new ChosenLine(details.Id!.Value, details.Name, isFree ? 0 : details.Price, details.TaxClass, details.ItemId));
        Walk(option.Opens, nested, $"{path}.nested");
    }
}
