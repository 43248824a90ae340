using System.Globalization;
using Npgsql;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>The menu of the benchmarks: 8 categories, 50 dishes, of which 17 have two sizes, 30 a picture and all two modifier groups.</summary>
internal static class MenuRows
{
    private const int Categories = 8;
    private const int Pictured = 30;
    private const int Groups = 6;
    private const int Options = 5;

    private static readonly string[][] Allergens = [["Gluten", "Milk"], ["Eggs"], [], ["Fish", "Mustard", "Celery"]];
    private static readonly string[][] Diets = [["Vegetarian"], [], ["Vegan", "Halal"], []];

    public static async Task CopyAsync(NpgsqlDataSource source, Guid tenant)
    {
        await using var connection = await source.OpenConnectionAsync();
        var pictures = await PicturesAsync(connection, tenant);
        await CopyTable.FillAsync(connection, "catalog.categories (tenant_id, id, slug, name, name_key, description, position, item_order, version, changed_at)", Categories, (copy, i) =>
        {
            copy.Id(tenant).Id(Id('c', i)).Text($"category-{i}").Json($"Category {i}").Text($"category {i}").Json("Fresh from our own kitchen, every day of the week").Number(i);
            copy.Ids(Enumerable.Range(0, BenchBrands.Dishes).Where(d => CategoryOf(d) == i).Select(d => Id('d', d))).Number(1).Moment();
        });
        await CopyTable.FillAsync(connection, "catalog.modifier_groups (tenant_id, id, key, name, minimum, maximum, free, version, changed_at)", Groups, (copy, i) =>
            copy.Id(tenant).Id(Id('9', i)).Text($"group-{i}").Json($"Choice {i}").Number(0).Number(3).Number(1).Number(1).Moment());
        await CopyTable.FillAsync(connection, "catalog.modifier_options (tenant_id, id, group_id, position, name, price, is_default, allergens, diets)", Groups * Options, (copy, i) =>
            copy.Id(tenant).Id(Id('0', i)).Id(Id('9', i / Options)).Number(i % Options).Json($"Option {i}").Amount(50 + i).Flag(false).Texts([]).Texts([]));
        await CopyTable.FillAsync(connection, "catalog.items (tenant_id, id, category_id, slug, name, name_key, description, photo_id, is_off, allergens, diets, modifier_group_ids, version, changed_at)", BenchBrands.Dishes, (copy, i) =>
        {
            copy.Id(tenant).Id(Id('d', i)).Id(Id('c', CategoryOf(i))).Text($"dish-{i}").Json($"Roast dish number {i}").Text($"roast dish number {i}");
            copy.Json($"Slowly roasted over beech wood, with butter, herbs of the garden and bread number {i} of the day");
            copy.Id(i < Pictured && pictures.Count > 0 ? pictures[i % pictures.Count] : null).Flag(false);
            copy.Texts(Allergens[i % Allergens.Length]).Texts(Diets[i % Diets.Length]).Ids(GroupsOf(i).Select(g => Id('9', g))).Number(1).Moment();
        });
        var sizes = Sizes().ToList();
        await CopyTable.FillAsync(connection, "catalog.item_sizes (tenant_id, id, item_id, position, name, kind, base_price)", sizes.Count, (copy, i) =>
            copy.Id(tenant).Id(Id('5', i)).Id(Id('d', sizes[i].Dish)).Number(sizes[i].Position).Json(sizes[i].Name).Text("Fixed").Amount(650 + (i * 15)));
    }

    /// <summary>A dish with its first size and one option of each of its groups, as the API names them.</summary>
    public static (string Dish, string Size, string[] Options) Ordered(int dish)
    {
        var size = Sizes().TakeWhile(s => s.Dish < dish).Count();
        var options = GroupsOf(dish).Select(g => (g * Options) + (dish % Options));
        return (StoryRows.GlobalId("Item", Id('d', dish)), StoryRows.GlobalId("ItemSize", Id('5', size)), [.. options.Select(o => StoryRows.GlobalId("ModifierOption", Id('0', o)))]);
    }

    private static int[] GroupsOf(int dish) => [dish % Groups, (dish + 1) % Groups];

    private static IEnumerable<(int Dish, int Position, string Name)> Sizes()
    {
        for (var dish = 0; dish < BenchBrands.Dishes; dish++)
        {
            yield return (dish, 0, dish % 3 == 0 ? "Small" : "");
            if (dish % 3 == 0) yield return (dish, 1, "Large");
        }
    }

    private static int CategoryOf(int dish) => dish * Categories / BenchBrands.Dishes;

    private static Guid Id(char kind, int number) => new(string.Create(CultureInfo.InvariantCulture, $"0be9c00{kind}-0000-7000-8000-{number:x12}"));

    private static async Task<List<Guid>> PicturesAsync(NpgsqlConnection connection, Guid tenant)
    {
        await using var command = new NpgsqlCommand("SELECT id FROM cms.media WHERE tenant_id = $1 ORDER BY id", connection) { Parameters = { new() { Value = tenant } } };
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<Guid>();
        while (await rows.ReadAsync()) found.Add(rows.GetGuid(0));
        return found;
    }
}
