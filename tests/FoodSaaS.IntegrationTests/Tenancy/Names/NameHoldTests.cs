using FoodSaaS.IntegrationTests.Accounts;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Tenancy.Names;

/// <summary>A name that its brand gave up is nobody else's for 30 days.</summary>
public sealed class NameHoldTests(ApiFixture api)
{
    private static readonly Duration Month = Duration.FromDays(30);

    private Instant Now => api.Clock.GetCurrentInstant();

    [Fact]
    public async Task A_held_address_and_what_looks_like_it_can_be_had_after_30_days_to_the_instant()
    {
        var slug = Newcomer.AnySlug();
        await HoldAsync(NameKind.Slug, slug, null);
        using var newcomer = new Newcomer(api);
        var proof = await newcomer.ProofAsync();

        Assert.Equal("SLUG_HELD@slug", await newcomer.SignUpAsync(proof, slug));
        Assert.Equal("SLUG_HELD@slug", await newcomer.SignUpAsync(proof, slug.Replace("-", "", StringComparison.Ordinal)));
        await RestAsync(slug, Duration.Epsilon * 1_000);
        Assert.Equal("SLUG_HELD@slug", await newcomer.SignUpAsync(proof, slug));
        await RestAsync(slug, Duration.Zero);
        Assert.Null(await newcomer.SignUpAsync(proof, slug));
    }

    [Fact]
    public async Task Its_former_brand_may_take_a_name_back_and_nobody_else()
    {
        var (former, other) = (TenantId.New(), TenantId.New());
        var host = $"{Guid.NewGuid():N}.example.com";
        await HoldAsync(NameKind.Domain, host, former);

        Assert.Null(await FindAsync(NameKind.Domain, host, former));
        Assert.Equal(Now + Month, await FindAsync(NameKind.Domain, host, other));
        Assert.Equal(Now + Month, await FindAsync(NameKind.Domain, host.ToUpperInvariant() + ".", null));
        Assert.Null(await FindAsync(NameKind.Domain, "www." + host, other));
    }

    [Fact]
    public async Task A_hold_on_a_slug_says_nothing_of_a_domain()
    {
        var slug = Newcomer.AnySlug();
        await HoldAsync(NameKind.Slug, slug, null);

        Assert.Null(await FindAsync(NameKind.Domain, slug, null));
        Assert.NotNull(await FindAsync(NameKind.Slug, slug, null));
    }

    [Fact]
    public async Task A_sign_up_that_was_under_way_when_the_name_was_given_up_sees_the_hold()
    {
        var slug = Newcomer.AnySlug();
        var refusal = await PlainBrands.ProvisionAsync(api, slug, before: () => HoldAsync(NameKind.Slug, slug, null));

        Assert.Equal("SLUG_HELD", refusal);
        Assert.Equal(0, await api.ScalarAsync<long>("SELECT count(*) FROM tenancy.brands WHERE slug = $1", slug));
    }

    [Fact]
    public async Task Outside_a_transaction_nothing_can_be_held()
    {
        await using var scope = api.Services.CreateAsyncScope();
        await Assert.ThrowsAsync<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<NameHolds>().HoldAsync(NameKind.Slug, Newcomer.AnySlug(), null, CancellationToken.None));
    }

    private async Task HoldAsync(NameKind kind, string name, TenantId? former)
    {
        await using var scope = api.Services.CreateAsyncScope();
        await using var transaction = await scope.ServiceProvider.GetRequiredService<TenantConnection>().BeginAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<NameHolds>().HoldAsync(kind, name, former, CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task<Instant?> FindAsync(NameKind kind, string name, TenantId? asker)
    {
        await using var scope = api.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NameHolds>().FindAsync(kind, name, asker, CancellationToken.None);
    }

    /// <summary>Lets the hold end so long after now.</summary>
    private Task<string?> RestAsync(string slug, Duration rest) => api.ScalarAsync<string>(
        "UPDATE tenancy.name_holds SET held_until = $2 WHERE name_hash = sha256(convert_to($1, 'UTF8')) RETURNING kind", Slug.Parse(slug)!.Value.Folded, (Now + rest).ToDateTimeUtc());
}
