using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Domain.Menus;

/// <summary>A menu of a brand's own, such as breakfast: some of its categories, served at some places, for some services, at some hours.</summary>
internal sealed class Menu : MenuPart
{
    private Menu()
    {
    }

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public string NameKey { get; private set; } = "";

    public int Position { get; private set; }

    /// <summary>Categories that were deleted stay named and are not shown.</summary>
    public List<Guid> CategoryIds { get; private set; } = [];

    public List<Guid> LocationIds { get; private set; } = [];

    public List<ServiceType> Services { get; private set; } = [];

    public IReadOnlyList<Daypart> Dayparts { get; private set; } = [];

    public MenuTerms Terms => new(Name, NameKey, CategoryIds, LocationIds, Services, Dayparts);

    public static Menu Create(MenuTerms terms, int position, Instant now)
    {
        var menu = new Menu { Position = position };
        menu.Take(terms);
        menu.Tell(now);
        return menu;
    }

    /// <summary>Nothing happens where nothing differs.</summary>
    public void Change(MenuTerms wanted, Instant now)
    {
        if (wanted == Terms) return;
        Take(wanted);
        Tell(now);
    }

    /// <summary>Puts the menus into this order; those that stay where they are do not change.</summary>
    public static void Arrange(IReadOnlyList<Menu> wanted, Instant now)
    {
        for (var position = 0; position < wanted.Count; position++)
        {
            if (wanted[position].Position == position) continue;
            wanted[position].Position = position;
            wanted[position].Tell(now);
        }
    }

    /// <summary>The caller deletes the row.</summary>
    public void Remove(Instant now) => Tell(now);

    public override object Snapshot() => new { Name, Position, CategoryIds, LocationIds, Services, Dayparts };

    private void Take(MenuTerms terms)
    {
        (Name, NameKey, Dayparts) = (terms.Name, terms.NameKey, terms.Dayparts);
        CategoryIds = [.. terms.CategoryIds];
        LocationIds = [.. terms.LocationIds];
        Services = [.. terms.Services];
    }

    private void Tell(Instant now)
    {
        Changed(now, MenuTags.Menus);
        TellDiners([]);
    }
}
