using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Catalog;

/// <summary>What an import leaves in the database: all of it, or nothing.</summary>
public sealed class ImportAtomicityTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private const string Header = "Gericht;Kategorie;Preis\n";
    private const string Menu = Header + "Margherita;Pizza;7,50\nSalami;Pizza;9,00\nCola;Getränke;3,00\n";
    private static readonly string[] Tables = ["catalog.categories", "catalog.items", "catalog.item_sizes", "tenancy.history", "tenancy.outbox", "tenancy.deliveries"];

    private OwnHost Host => own.Host;

    [Fact]
    public async Task A_file_over_a_limit_changes_no_row()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(Host));
        await ImportedAsync(menu, Menu);
        var before = await RowsAsync(menu);
        var tooMany = string.Concat(Enumerable.Range(0, 201).Select(i => $"Pizza Nr. {i};Pizza;5,00\n"));

        Assert.Equal(["TOO_MANY_ITEMS@uploadId"], OwnedMenu.Codes(await ImportAsync(menu, $"{Header}Margherita;Pizza;99,00\nSuppe;Suppen;4,00\n{tooMany}")));
        Assert.Equal(before, await RowsAsync(menu));
    }

    [Fact]
    public async Task A_conflict_in_the_middle_undoes_what_was_written_before_it()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(Host));
        await ImportedAsync(menu, Menu);
        var before = await RowsAsync(menu);
        await using var other = NpgsqlDataSource.Create(Host.Database.SuperuserHere);
        await using var connection = await other.OpenConnectionAsync();
        await using var earlier = await connection.BeginTransactionAsync();
        await using var change = new NpgsqlCommand("UPDATE catalog.items i SET version = version + 1 FROM tenancy.brands b WHERE b.id = i.tenant_id AND b.slug = $1 AND i.slug = 'salami'", connection, earlier) { Parameters = { new() { Value = menu.Brand.Slug } } };
        Assert.Equal(1, await change.ExecuteNonQueryAsync());

        var import = ImportAsync(menu, $"{Header}Margherita;Pizza;7,90\nSalami;Pizza;9,90\nCola;Getränke;3,90\nSuppe;Suppen;4,00\n");
        await Waiting.UntilAsync(async () => await Host.ScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')"));
        await earlier.CommitAsync();

        Assert.Equal(["STALE_VERSION@version"], OwnedMenu.Codes(await import));
        await using var back = new NpgsqlCommand("UPDATE catalog.items i SET version = version - 1 FROM tenancy.brands b WHERE b.id = i.tenant_id AND b.slug = $1 AND i.slug = 'salami'", connection) { Parameters = { new() { Value = menu.Brand.Slug } } };
        await back.ExecuteNonQueryAsync();
        Assert.Equal(before, await RowsAsync(menu));
    }

    [Fact]
    public async Task The_same_file_again_touches_no_row()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(Host));
        await ImportedAsync(menu, Menu);
        var before = await RowsAsync(menu);

        Assert.Equal((0, 0, 3), await ImportedAsync(menu, Menu));
        Assert.Equal(before, await RowsAsync(menu));
    }

    [Fact]
    public async Task A_changed_price_updates_that_row_and_no_other()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(Host));
        await ImportedAsync(menu, Menu);
        var before = (await RowsOfAsync(menu, "catalog.items"), await RowsOfAsync(menu, "catalog.item_sizes"));

        Assert.Equal((0, 1, 2), await ImportedAsync(menu, Menu.Replace("9,00", "9,50", StringComparison.Ordinal)));
        var after = (await RowsOfAsync(menu, "catalog.items"), await RowsOfAsync(menu, "catalog.item_sizes"));
        Assert.Contains("\"salami\"", Assert.Single(after.Item1.Except(before.Item1)), StringComparison.Ordinal);
        Assert.Contains("\"base_price\": 950", Assert.Single(after.Item2.Except(before.Item2)), StringComparison.Ordinal);
        Assert.Equal((3, 3), (after.Item1.Count, after.Item2.Count));
    }

    private static async Task<(int Created, int Updated, int Unchanged)> ImportedAsync(OwnedMenu menu, string csv)
    {
        var report = OwnedMenu.Entity(await ImportAsync(menu, csv), "report");
        int Of(string name) => report.GetProperty(name).GetInt32();
        return (Of("created"), Of("updated"), Of("unchanged"));
    }

    private static async Task<JsonElement> ImportAsync(OwnedMenu menu, string csv) => await menu.ChangeAsync(
        "importMenu", "ImportMenuInput", "report { created updated unchanged }", new { uploadId = await Uploads.MenuAsync(menu.Brand, csv), mapping = new { name = 0, category = 1, price = 2 } });

    /// <summary>Every row of the brand's menu, of its history and of its events, once nothing is on its way.</summary>
    private async Task<string> RowsAsync(OwnedMenu menu)
    {
        await Host.SettleAsync();
        var rows = new List<string>();
        foreach (var table in Tables) rows.AddRange((await RowsOfAsync(menu, table)).Prepend(table));
        return string.Join('\n', rows);
    }

    private Task<IReadOnlyList<string>> RowsOfAsync(OwnedMenu menu, string table) => Host.Database.ColumnAsync<string>(
        $"SELECT to_jsonb(r)::text FROM {table} r JOIN tenancy.brands b ON b.id = r.tenant_id WHERE b.slug = $1 ORDER BY 1", menu.Brand.Slug);
}
