using FoodSaaS.Shared;

namespace FoodSaaS.Catalog.Domain.Import;

/// <summary>Which column (0-based) holds which field; null where the sheet has none.</summary>
internal sealed record ColumnMapping
{
    public int? Name { get; init; }

    public int? Category { get; init; }

    public int? Description { get; init; }

    public int? Price { get; init; }

    public int? Size { get; init; }

    public int? PricedPerWeight { get; init; }

    public int? WeightUnit { get; init; }

    public int? Allergens { get; init; }

    public int? Diets { get; init; }

    public int? Reference { get; init; }

    public int? MenuId { get; init; }

    public int? this[ImportField field] => field switch
    {
        ImportField.Name => Name,
        ImportField.Price => Price,
        ImportField.Category => Category,
        ImportField.Description => Description,
        ImportField.Size => Size,
        ImportField.PricedPerWeight => PricedPerWeight,
        ImportField.WeightUnit => WeightUnit,
        ImportField.Allergens => Allergens,
        ImportField.Diets => Diets,
        ImportField.Reference => Reference,
        ImportField.MenuId => MenuId,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, message: null),
    };

    public ColumnMapping With(ImportField field, int? column) => field switch
    {
        ImportField.Name => this with { Name = column },
        ImportField.Price => this with { Price = column },
        ImportField.Category => this with { Category = column },
        ImportField.Description => this with { Description = column },
        ImportField.Size => this with { Size = column },
        ImportField.PricedPerWeight => this with { PricedPerWeight = column },
        ImportField.WeightUnit => this with { WeightUnit = column },
        ImportField.Allergens => this with { Allergens = column },
        ImportField.Diets => this with { Diets = column },
        ImportField.Reference => this with { Reference = column },
        ImportField.MenuId => this with { MenuId = column },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, message: null),
    };

    /// <summary>Every reason why this mapping cannot import that sheet; empty when it can.</summary>
    public IReadOnlyList<Error> ErrorsFor(Sheet sheet)
    {
        var errors = new List<Error>();
        var takenBy = new Dictionary<int, ImportField>();
        foreach (var field in Enum.GetValues<ImportField>())
        {
            if (this[field] is not { } column) continue;
            if (column < 0 || column >= sheet.Header.Count) errors.Add(MappingErrors.NoSuchColumn(field, column, sheet.Header.Count));
            else if (!takenBy.TryAdd(column, field)) errors.Add(MappingErrors.ColumnTwice(field, takenBy[column], sheet.Header[column]));
        }

        if (Name is null) errors.Add(MappingErrors.NameMissing());
        if (Price is null) errors.Add(MappingErrors.PriceMissing());
        return errors;
    }
}
