using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.Catalog.Domain;

/// <summary>A dish: what it is, what it costs in each size, whether it can be had.</summary>
internal sealed class Item : MenuPart
{
    private readonly List<ItemSize> _sizes = [];

    private Item()
    {
    }

    public Guid CategoryId { get; private set; }

    /// <summary>Unique in the brand; never changes, so links keep working.</summary>
    public Slug Slug { get; private init; }

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public string NameKey { get; private set; } = "";

    public LocalizedText Description { get; private set; } = LocalizedText.Empty;

    public Guid? PhotoId { get; private set; }

    public bool IsOff { get; private set; }

    public Instant? ReturnsAt { get; private set; }

    public List<Allergen> Allergens { get; private set; } = [];

    public List<Diet> Diets { get; private set; } = [];

    public List<Guid> ModifierGroupIds { get; private set; } = [];

    /// <summary>Code of its tax class; null for the standard one.</summary>
    public string? TaxClass { get; private set; }

    /// <summary>How the last import knew it.</summary>
    public string? ImportKey { get; private set; }

    /// <summary>The brand's own number for it, from the last import.</summary>
    public string? ImportReference { get; private set; }

    public IReadOnlyList<ItemSize> Sizes => _sizes;

    public Availability Availability => new(IsOff, ReturnsAt);

    public ItemDetails Details => new(
        CategoryId,
        Name,
        NameKey,
        Description,
        PhotoId,
        [.. _sizes.OrderBy(s => s.Position).Select(s => s.Details)],
        Allergens,
        Diets,
        ModifierGroupIds,
        ImportKey,
        ImportReference)
    {
        TaxClass = TaxClass,
    };

    public static Item Create(Slug slug, ItemDetails details, Instant now)
    {
        var item = Import(slug, details, now);
        item.TellDiners([item.Id]);
        return item;
    }

    /// <summary>As <see cref="Create"/>; the import tells the diners once for all its dishes.</summary>
    public static Item Import(Slug slug, ItemDetails details, Instant now)
    {
        var item = new Item { Slug = slug };
        item.Take(details);
        item.Changed(now, MenuTags.Menu, MenuTags.Order, MenuTags.Item(item.Id));
        return item;
    }

    /// <summary>False when nothing differs; then nothing happened.</summary>
    public bool Change(ItemDetails wanted, Instant now)
    {
        if (!ChangeByImport(wanted, now)) return false;
        TellDiners([Id]);
        return true;
    }

    /// <summary>As <see cref="Change"/>; the import tells the diners once for all its dishes.</summary>
    public bool ChangeByImport(ItemDetails wanted, Instant now)
    {
        if (wanted == Details) return false;
        if (wanted.CategoryId != CategoryId) Changed(now, MenuTags.Order);
        Take(wanted);
        Changed(now, MenuTags.Menu, MenuTags.Item(Id));
        return true;
    }

    /// <summary>As <see cref="Change"/> and <see cref="SetAvailability"/> in one; whoever changes many dishes tells the diners once.</summary>
    public bool ChangeAmongOthers(ItemDetails wanted, Availability availability, Instant now)
    {
        var isChanged = ChangeByImport(wanted, now);
        if (availability == Availability) return isChanged;
        (IsOff, ReturnsAt) = availability;
        Changed(now, MenuTags.Menu, MenuTags.Item(Id));
        return true;
    }

    /// <summary>One message for all dishes of an import, this one among them.</summary>
    public void TellOfImport(IReadOnlyList<Guid> itemIds) => TellDiners(itemIds);

    /// <summary>Sets the base price of a size or, with <paramref name="service"/>, that service's own. A size on request has no price to set.</summary>
    public Error? SetPrice(Guid sizeId, ServiceType? service, long price, Instant now)
    {
        var details = Details;
        if (details.Sizes.FirstOrDefault(s => s.Id == sizeId) is not { } size) return CatalogErrors.SizeNotFound();
        if (size.Price.Kind == PriceKind.OnRequest) return CatalogErrors.PriceOnRequest();
        var changed = size.Price with
        {
            Base = service is null ? price : size.Price.Base,
            Overrides = service is { } known ? size.Price.Overrides.With(known, price) : size.Price.Overrides,
        };
        Change(details with { Sizes = [.. details.Sizes.Select(s => s == size ? s with { Price = changed } : s)] }, now);
        return null;
    }

    /// <summary>86, or back on. False when it is so already.</summary>
    public bool SetAvailability(Availability wanted, Instant now)
    {
        if (wanted == Availability) return false;
        (IsOff, ReturnsAt) = wanted;
        Changed(now, MenuTags.Menu, MenuTags.Item(Id));
        TellDiners([Id]);
        return true;
    }

    /// <summary>Takes it off the menu for good; the caller deletes the row.</summary>
    public void Remove(Instant now)
    {
        Changed(now, MenuTags.Menu, MenuTags.Order, MenuTags.Item(Id));
        TellDiners([Id]);
    }

    public override object Snapshot() => new
    {
        Slug,
        CategoryId,
        Name,
        Description,
        PhotoId,
        Sizes = Details.Sizes,
        Allergens,
        Diets,
        ModifierGroupIds,
        IsOff,
        ReturnsAt,
        TaxClass,
        ImportKey,
        ImportReference,
    };

    private void Take(ItemDetails details)
    {
        CategoryId = details.CategoryId;
        Name = details.Name;
        NameKey = details.NameKey;
        Description = details.Description;
        PhotoId = details.PhotoId;
        Allergens = [.. details.Allergens];
        Diets = [.. details.Diets];
        ModifierGroupIds = [.. details.ModifierGroupIds];
        TaxClass = details.TaxClass;
        ImportKey = details.ImportKey;
        ImportReference = details.ImportReference;
        TakeSizes(details.Sizes);
    }

    private void TakeSizes(IReadOnlyList<SizeDetails> wanted)
    {
        if (wanted.Count == 0) throw new ArgumentException("A dish has at least one size.", nameof(wanted));
        _sizes.RemoveAll(size => wanted.All(w => w.Id != size.Id));
        for (var position = 0; position < wanted.Count; position++)
        {
            var details = wanted[position];
            if (details.Id is { } id) _sizes.Single(s => s.Id == id).Take(details, position);
            else _sizes.Add(new ItemSize(details, position));
        }
    }
}
