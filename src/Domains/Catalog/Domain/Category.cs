using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Domain;

/// <summary>A heading of the menu. It knows the order of its dishes; a dish that the order does not name yet comes last, the newest at the end.</summary>
internal sealed class Category : MenuPart
{
    private Category()
    {
    }

    /// <summary>Unique in the brand; never changes, so links keep working.</summary>
    public Slug Slug { get; private init; }

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>Unique in the brand.</summary>
    public string NameKey { get; private set; } = "";

    public LocalizedText Description { get; private set; } = LocalizedText.Empty;

    public int Position { get; private set; }

    public List<Guid> ItemOrder { get; private set; } = [];

    public static Category Create(Slug slug, CategoryTexts texts, int position, Instant now)
    {
        var category = Import(slug, texts, position, now);
        category.TellDiners([]);
        return category;
    }

    /// <summary>As <see cref="Create"/>; the import tells the diners once for all that it makes.</summary>
    public static Category Import(Slug slug, CategoryTexts texts, int position, Instant now)
    {
        var category = new Category { Slug = slug, Name = texts.Name, NameKey = texts.NameKey, Description = texts.Description, Position = position };
        category.Changed(now, MenuTags.Menu, MenuTags.Order);
        return category;
    }

    /// <summary>False when nothing differs.</summary>
    public bool Change(CategoryTexts texts, Instant now)
    {
        if (texts == new CategoryTexts(Name, NameKey, Description)) return false;
        (Name, NameKey, Description) = (texts.Name, texts.NameKey, texts.Description);
        Changed(now, MenuTags.Menu, MenuTags.Category(Id));
        TellDiners([]);
        return true;
    }

    /// <summary>Puts the categories into this order; those that stay where they are do not change.</summary>
    public static void Arrange(IReadOnlyList<Category> wanted, Instant now)
    {
        var positions = wanted.ToArray();
        var moved = wanted.Where((category, position) => category.Position != position).ToList();
        foreach (var category in moved)
        {
            category.Position = Array.IndexOf(positions, category);
            category.Changed(now, MenuTags.Menu, MenuTags.Order);
        }

        moved.FirstOrDefault()?.TellDiners([]);
    }

    public void ArrangeItems(IReadOnlyList<Guid> wanted, Instant now)
    {
        if (ItemOrder.SequenceEqual(wanted)) return;
        ItemOrder = [.. wanted];
        Changed(now, MenuTags.Menu, MenuTags.Order);
        TellDiners([]);
    }

    /// <summary>Fixes the order of dishes that an import just made; it tells the diners itself.</summary>
    public void ArrangeImported(IReadOnlyList<Guid> wanted, Instant now)
    {
        ItemOrder = [.. wanted];
        Changed(now, MenuTags.Menu, MenuTags.Order);
    }

    /// <summary>Takes it off the menu; the caller deletes the row.</summary>
    public void Remove(Instant now)
    {
        Changed(now, MenuTags.Menu, MenuTags.Order, MenuTags.Category(Id));
        TellDiners([]);
    }

    public override object Snapshot() => new { Slug, Name, Description, Position, ItemOrder };
}

/// <summary>What a category says.</summary>
internal sealed record CategoryTexts(LocalizedText Name, string NameKey, LocalizedText Description);
