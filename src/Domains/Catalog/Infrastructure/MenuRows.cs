using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Catalog.Infrastructure;

internal sealed record CategoryRow(Guid Id, int Position, Slug Slug, LocalizedText Name, LocalizedText Description, Guid[] ItemOrder);

internal sealed record ItemRow(
    Guid Id,
    Guid CategoryId,
    Slug Slug,
    LocalizedText Name,
    LocalizedText Description,
    Guid? PhotoId,
    Availability Availability,
    bool IsSoldOut,
    IReadOnlyList<Allergen> Allergens,
    IReadOnlyList<Diet> Diets,
    Guid[] ModifierGroupIds,
    string? TaxClass,
    int Version);

internal readonly record struct SizeRow(Guid Id, Guid ItemId, int Position, LocalizedText Name, PriceKind Kind, int? PerGrams, long? BasePrice, ServicePrices Differing);

/// <summary>Categories, dishes and sizes of one moment, each once and in no order: what <see cref="MenuStatement"/> found. It is what diners wait for, so nothing is read twice and nothing is boxed.</summary>
internal sealed class MenuRows
{
    public List<CategoryRow> Categories { get; } = [];

    public List<ItemRow> Items { get; } = [];

    public List<SizeRow> Sizes { get; } = [];

    public static async Task<MenuRows> ReadAsync(CatalogDb db, MenuStatement statement, CancellationToken cancellationToken)
    {
        await using var read = await db.ReadRowsAsync(statement.Sql, cancellationToken, statement.Parameters);
        var (reader, rows) = ((NpgsqlDataReader)read.DbDataReader, new MenuRows());
        while (await reader.ReadAsync(cancellationToken)) rows.Add(reader);
        return rows;
    }

    private void Add(NpgsqlDataReader row)
    {
        switch (row.GetInt32(Column.Part))
        {
            case MenuStatement.CategoryPart:
                Categories.Add(new CategoryRow(row.GetGuid(Column.Id), row.GetInt32(Column.Position), SlugOf(row), Text(row, Column.Name), Text(row, Column.Description), Ids(row)));
                break;
            case MenuStatement.ItemPart:
                Items.Add(Item(row));
                break;
            default:
                Sizes.Add(Size(row));
                break;
        }
    }

    private static ItemRow Item(NpgsqlDataReader row) => new(
        row.GetGuid(Column.Id),
        row.GetGuid(Column.ParentId),
        SlugOf(row),
        Text(row, Column.Name),
        Text(row, Column.Description),
        row.IsDBNull(Column.PhotoId) ? null : row.GetGuid(Column.PhotoId),
        new Availability(row.GetBoolean(Column.IsOff), row.IsDBNull(Column.ReturnsAt) ? null : row.GetFieldValue<Instant>(Column.ReturnsAt)),
        !row.IsDBNull(Column.IsSoldOut) && row.GetBoolean(Column.IsSoldOut),
        StoredList.Words<Allergen>(row.GetString(Column.Allergens)),
        StoredList.Words<Diet>(row.GetString(Column.Diets)),
        Ids(row),
        row.IsDBNull(Column.TaxClass) ? null : row.GetString(Column.TaxClass),
        row.GetInt32(Column.Version));

    private static SizeRow Size(NpgsqlDataReader row) => new(
        row.GetGuid(Column.Id),
        row.GetGuid(Column.ParentId),
        row.GetInt32(Column.Position),
        Text(row, Column.Name),
        Enum.Parse<PriceKind>(row.GetString(Column.Kind)),
        row.IsDBNull(Column.PerGrams) ? null : row.GetInt32(Column.PerGrams),
        Price(row, Column.BasePrice),
        new ServicePrices(Price(row, Column.DeliveryPrice), Price(row, Column.PickupPrice), Price(row, Column.DineInPrice)));

    private static Slug SlugOf(NpgsqlDataReader row) => Slug.Parse(row.GetString(Column.Slug))!.Value;

    private static LocalizedText Text(NpgsqlDataReader row, int column) => StoredText.Parse(row.GetFieldValue<byte[]>(column));

    private static Guid[] Ids(NpgsqlDataReader row) => row.GetFieldValue<Guid[]>(Column.Ids);

    private static long? Price(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    /// <summary>Places in <see cref="MenuStatement.Sql"/>.</summary>
    private static class Column
    {
        public const int Part = 0, Id = 1, ParentId = 2, Position = 3, Slug = 4, Name = 5, Description = 6, Ids = 7, PhotoId = 8, IsOff = 9, ReturnsAt = 10, IsSoldOut = 11, Allergens = 12,
            Diets = 13, TaxClass = 14, Version = 15, Kind = 16, PerGrams = 17, BasePrice = 18, DeliveryPrice = 19, PickupPrice = 20, DineInPrice = 21;
    }
}
