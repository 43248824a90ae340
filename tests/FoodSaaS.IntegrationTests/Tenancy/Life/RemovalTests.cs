using FoodSaaS.IntegrationTests.Accounts;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using FoodSaaS.IntegrationTests.Tenancy.Tables;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Life;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Tenancy.Life;

/// <summary>Of a brand that was closed nothing is left but the hash of its address; nobody else's rows are touched.</summary>
[Collection(TwoBrandsCollection.Name)]
public sealed class RemovalTests(TwoBrands brands)
{
    /// <summary>Tables whose rows move by themselves: deliveries, calls and their attempts.</summary>
    private static readonly string[] OnTheMove = ["tenancy.deliveries", "tenancy.calls", "tenancy.outbox", "tenancy.timers"];

    private ApiFixture Api => brands.Api;

    [Fact]
    public async Task Rows_files_and_people_go_whatever_interrupts_it_and_others_keep_theirs()
    {
        var gone = await BrandFilling.RunAsync(Api, "vanishqzx");
        await Api.SettleAsync();
        var before = await ChecksumsAsync(brands.Theirs.Id);
        Assert.NotEmpty(await ScanAsync(gone));
        Assert.True(Directory.Exists(Files.FolderOf("media", new TenantId(gone.Id))));
        await CloseAsync(gone, due: true);

        foreach (var table in new[] { "tenancy.outbox", "catalog.items", "accounts.api_keys" })
        {
            await using var obstacle = await Obstacle.PutAsync(Api, table, gone.Id);
            Assert.Equal(0, await RunAsync());
            Assert.NotNull(await Api.ScalarAsync<string>("SELECT slug FROM tenancy.brands WHERE id = $1 AND deletion_begun_at IS NOT NULL", gone.Id));
        }

        Assert.Equal(0, await RunAsync());
        await QuietAsync(gone);
        Assert.Equal(1, await RunAsync());

        Assert.Empty(await ScanAsync(gone));
        Assert.Equal(before, await ChecksumsAsync(brands.Theirs.Id));
        Assert.Equal(0, await Api.ScalarAsync<long>("SELECT count(*) FROM accounts.users WHERE email = $1", gone.Brand.Email));
        using var newcomer = new Newcomer(Api);
        Assert.Equal("SLUG_HELD@slug", await newcomer.SignUpAsync(await newcomer.ProofAsync(), gone.Slug));
        Api.Clock.Advance(NodaTime.Duration.FromSeconds(5));
        using var diner = gone.Brand.Diner(Api);
        Assert.Contains("UNKNOWN_HOST", await (await diner.GetAsync("/")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_over_is_found_and_keeps_the_brand_from_being_gone()
    {
        var brand = await TestBrand.SignUpAsync(Api);
        var id = await Api.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", brand.Slug);
        await CloseAsync(brand.Slug, id, due: true);
        await RunAsync();
        await Api.ScalarAsync<string>("UPDATE tenancy.brands SET deletion_begun_at = deletion_begun_at - interval '1 hour' WHERE id = $1 RETURNING slug", id);
        await Api.ScalarAsync<string>("INSERT INTO accounts.attempts (key, taken_at, forgotten_at) VALUES ($1, '{}', now() + interval '900 days') RETURNING key", $"canary {id:N}");
        var file = Path.Combine(Path.GetDirectoryName(Files.FolderOf("media", new TenantId(id)))!, $"canary-{id:D}.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "left over");

        Assert.Equal(0, await RunAsync());
        Assert.Equal(["accounts.attempts.key", $"media/canary-{id:D}.txt"], (await ScanAsync(id, [])).Where(p => p.Contains("canary", StringComparison.Ordinal) || p.StartsWith("accounts.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        File.Delete(file);
        Assert.Equal(0, await RunAsync());
        await Api.ScalarAsync<string>("DELETE FROM accounts.attempts WHERE key = $1 RETURNING key", $"canary {id:N}");
        Assert.Equal(1, await RunAsync());
        Assert.Empty(await ScanAsync(id, [brand.Slug]));
    }

    [Theory]
    [InlineData("text", "'a ' || $1::text || ' b'")]
    [InlineData("jsonb", "jsonb_build_object('x', jsonb_build_array($1::text))")]
    [InlineData("uuid[]", "ARRAY[$1]")]
    [InlineData("bytea", "decode(replace($1::text, '-', ''), 'hex')")]
    [InlineData("uuid", "$1")]
    public async Task The_scan_looks_into_columns_of_every_kind(string type, string value)
    {
        var id = Guid.NewGuid();
        await using var session = await Session.AsSuperuserAsync(Api);
        await session.RunAsync($"CREATE TABLE tenancy.canary (x {type})");
        await session.RunAsync($"INSERT INTO tenancy.canary SELECT {value}", id);

        Assert.Equal(["tenancy.canary.x"], await RemovalScan.FindAsync(session.Connection, Files, new TenantId(id), [], [], CancellationToken.None));
    }

    [Fact]
    public async Task A_brand_whose_time_has_not_come_stays()
    {
        var brand = await TestBrand.SignUpAsync(Api);
        var id = await Api.ScalarAsync<Guid>("SELECT id FROM tenancy.brands WHERE slug = $1", brand.Slug);
        await CloseAsync(brand.Slug, id, due: false);

        Assert.Equal(0, await RunAsync());
        Assert.Null(await Api.ScalarAsync<string>("SELECT slug FROM tenancy.brands WHERE id = $1 AND deletion_begun_at IS NOT NULL", id));
    }

    private BrandFiles Files => Api.Services.GetRequiredService<BrandFiles>();

    private Task<int> RunAsync() => Api.Services.GetRequiredService<BrandRemoval>().RunAsync(CancellationToken.None);

    private Task CloseAsync(FilledBrand brand, bool due) => CloseAsync(brand.Slug, brand.Id, due);

    private async Task CloseAsync(string slug, Guid id, bool due)
    {
        var at = Api.Clock.GetCurrentInstant() + NodaTime.Duration.FromSeconds(due ? 0 : 1_000_000);
        Assert.Equal(slug, await Api.ScalarAsync<string>("UPDATE tenancy.brands SET status = 'Closing', status_before = 'Active', deletion_due_at = $2 WHERE id = $1 RETURNING slug", id, at.ToDateTimeUtc()));
    }

    private Task QuietAsync(FilledBrand brand) => Api.ScalarAsync<string>("UPDATE tenancy.brands SET deletion_begun_at = deletion_begun_at - interval '1 hour' WHERE id = $1 RETURNING slug", brand.Id);

    private Task<IReadOnlyList<string>> ScanAsync(FilledBrand brand) => ScanAsync(brand.Id, [brand.Marker]);

    /// <summary>As the superuser, who sees everybody's rows.</summary>
    private async Task<IReadOnlyList<string>> ScanAsync(Guid id, string[] words)
    {
        await using var source = NpgsqlDataSource.Create(Api.Database.SuperuserHere);
        await using var connection = await source.OpenConnectionAsync();
        return await RemovalScan.FindAsync(connection, Files, new TenantId(id), words, [], CancellationToken.None);
    }

    private async Task<IReadOnlyList<string>> ChecksumsAsync(Guid id)
    {
        var sums = new List<string>();
        foreach (var table in (await TenantTable.AllAsync(Api.Services)).Where(t => t.Schema != "integrations" && !OnTheMove.Contains(t.ToString())))
        {
            sums.Add($"{table} {await Api.ScalarAsync<string>($"SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') FROM {table} t WHERE tenant_id = $1", id)}");
        }

        return sums;
    }
}
