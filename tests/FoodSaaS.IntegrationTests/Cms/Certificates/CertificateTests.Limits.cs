using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Cms.Certificates;

/// <summary>The installation's orders are for all brands, and first of all for names that have a certificate already.</summary>
public sealed partial class CertificateTests
{
    [Fact]
    public async Task A_brand_that_ordered_much_within_the_hour_waits_and_others_do_not()
    {
        own.Later(Duration.FromHours(2));
        var (busy, other) = (await TestBrand.SignUpAsync(own.Host), await TestBrand.SignUpAsync(own.Host));
        await FillHourAsync(busy, 10);
        await own.ProveAsync(busy, "www.eleventh.example");
        await own.WorkAsync(3);
        Assert.Empty(own.Authority.OrdersOf("www.eleventh.example"));
        await own.SecureAsync(other, "www.beside-busy.example");

        own.Later(Duration.FromMinutes(66));
        await own.WorkAsync();
        Assert.NotNull(await SeeAsync("www.eleventh.example"));
    }

    [Fact]
    public async Task First_orders_leave_half_of_the_hour_to_renewals()
    {
        own.Later(Duration.FromHours(2));
        var (busy, steady, late) = (await TestBrand.SignUpAsync(own.Host), await TestBrand.SignUpAsync(own.Host), await TestBrand.SignUpAsync(own.Host));
        await own.SecureAsync(steady, "www.in-reserve.example");
        await FillHourAsync(busy, 40);
        await own.ProveAsync(late, "www.late.example");
        await RenewAsync("www.in-reserve.example");
        Assert.Equal(2, own.Authority.OrdersOf("www.in-reserve.example").Count);
        Assert.Empty(own.Authority.OrdersOf("www.late.example"));

        own.Later(Duration.FromMinutes(66));
        await own.WorkAsync();
        Assert.NotNull(await SeeAsync("www.late.example"));
    }

    /// <summary>As if the brand had ordered so many just now.</summary>
    private Task FillHourAsync(TestBrand brand, int orders) => own.Host.ScalarAsync<object>(
        "INSERT INTO tenancy.certificate_orders (id, brand_id, host, placed_at) SELECT gen_random_uuid(), b.id, 'www.filler-' || n || '.example', $2 FROM tenancy.brands b, generate_series(1, $3) n WHERE b.slug = $1",
        brand.Slug,
        Now.ToDateTimeUtc(),
        orders);
}
