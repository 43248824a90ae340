using System.Text.Json;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Silos;
using FoodSaaS.IntegrationTests.Tenancy.Tables;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Life;
using FoodSaaS.Tenancy.Silos;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.IntegrationTests.Payments;

/// <summary>The books only grow; they move and go with their brand all the same.</summary>
[Collection(PaymentsCollection.Name)]
public sealed class LedgerTests(PaymentsHost host)
{
    private const string Forbidden = "42501";
    private const string Postings = "SELECT count(*) FROM payments.ledger_entries WHERE tenant_id = $1";

    [Fact]
    public async Task Nobody_changes_or_deletes_a_posting()
    {
        var brand = await PaidAsync();
        await using var app = await Session.AsAppAsync(host.Host.Database, brand.Id);
        const string change = "UPDATE payments.ledger_entries SET amount = amount + 1";
        const string delete = "DELETE FROM payments.ledger_entries";
        Assert.Equal((Forbidden, 0), await app.TryAsync(change));
        Assert.Equal((Forbidden, 0), await app.TryAsync(delete));
        await app.ScalarAsync<string>("SELECT set_config('app.removing', $1, true)", Guid.NewGuid().ToString());
        Assert.Equal((Forbidden, 0), await app.TryAsync(delete));
        await app.ScalarAsync<string>("SELECT set_config('app.removing', $1, true)", brand.Id.ToString());
        Assert.Equal((Forbidden, 0), await app.TryAsync(change));
        Assert.Equal((null, 3), await app.TryAsync(delete));

        await using var owner = await Session.AsSuperuserAsync(host.Host.Database);
        await owner.RunAsync("SET LOCAL ROLE foodsaas_owner");
        Assert.Equal((Forbidden, 0), await owner.TryAsync(change));
        Assert.Equal("23514", (await owner.TryAsync("INSERT INTO payments.ledger_entries SELECT tenant_id, gen_random_uuid(), at, kind, debit, debit, amount, currency, payment_id, order_id FROM payments.ledger_entries LIMIT 1")).Refusal);
    }

    [Fact]
    public async Task Postings_move_with_their_brand_and_go_with_it()
    {
        var brand = await PaidAsync();
        var beside = await PaidAsync();
        var mover = host.Host.Services.GetRequiredService<BrandRelocation>();
        mover.Grace = TimeSpan.FromMilliseconds(150);
        await mover.MoveAsync(Slug.Parse(brand.Brand.Slug)!.Value, SiloHost.Vip, default);
        Assert.Equal((0, 3), (await host.Host.ScalarAsync<long>(Postings, brand.Id), await host.Silo.ScalarAsync<long>(Postings, brand.Id)));
        await mover.MoveAsync(Slug.Parse(brand.Brand.Slug)!.Value, null, default);
        Assert.Equal((3, 0), (await host.Host.ScalarAsync<long>(Postings, brand.Id), await host.Silo.ScalarAsync<long>(Postings, brand.Id)));
        await mover.MoveAsync(Slug.Parse(brand.Brand.Slug)!.Value, SiloHost.Vip, default);

        await host.Host.ScalarAsync<object>("UPDATE tenancy.brands SET status = 'Closing', status_before = 'Active', deletion_due_at = $2 WHERE id = $1", brand.Id, host.Host.Clock.GetCurrentInstant().ToDateTimeUtc());
        var removal = host.Host.Services.GetRequiredService<BrandRemoval>();
        await removal.RunAsync(default);
        await host.Host.ScalarAsync<object>("UPDATE tenancy.brands SET deletion_begun_at = deletion_begun_at - interval '1 hour' WHERE id = $1", brand.Id);
        Assert.Equal(1, await removal.RunAsync(default));
        Assert.Equal((0, 0, 3), (await host.Host.ScalarAsync<long>(Postings, brand.Id), await host.Silo.ScalarAsync<long>(Postings, brand.Id), await host.Host.ScalarAsync<long>(Postings, beside.Id)));
    }

    [Fact]
    public async Task Whoever_may_not_view_payments_sees_nothing_of_them()
    {
        var brand = await PaidAsync();
        const string query = "{ ledgerEntries { nodes { kind amount { minorUnits } } totalCount } }";
        var entries = (await brand.Brand.AsOwnerAsync(query)).GetProperty("ledgerEntries");
        Assert.Equal(3, entries.GetProperty("totalCount").GetInt32());
        using var diner = brand.Brand.Diner(host.Host);
        Assert.True((await diner.QueryAsync(query)).TryGetProperty("errors", out _));
        Assert.Equal(JsonValueKind.Array, (await brand.Brand.AsOwnerAsync("{ payouts { id } reconciliations { date } paymentAccount { accountId takesPayments } }")).GetProperty("payouts").ValueKind);
    }

    [Fact]
    public async Task A_page_of_the_books_follows_the_one_before()
    {
        var brand = await PaidAsync();
        var first = (await brand.Brand.AsOwnerAsync("{ ledgerEntries(first: 2) { nodes { kind } pageInfo { endCursor hasNextPage } } }")).GetProperty("ledgerEntries");
        Assert.True(first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        var after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var rest = (await brand.Brand.AsOwnerAsync("query($a: String!) { ledgerEntries(first: 2, after: $a) { nodes { kind } pageInfo { hasNextPage hasPreviousPage } } }", new { a = after })).GetProperty("ledgerEntries");
        Assert.Equal(["CAPTURE", "GATEWAY_FEE", "PLATFORM_FEE"], first.GetProperty("nodes").EnumerateArray().Concat(rest.GetProperty("nodes").EnumerateArray()).Select(n => n.GetProperty("kind").GetString()).Order(StringComparer.Ordinal));
        Assert.False(rest.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
    }

    /// <summary>A brand with three postings: what was taken, the platform's part and the gateway's.</summary>
    private async Task<PayingBrand> PaidAsync()
    {
        var brand = await host.BrandAsync();
        await brand.PayAndCaptureAsync(2_000);
        return brand;
    }
}
