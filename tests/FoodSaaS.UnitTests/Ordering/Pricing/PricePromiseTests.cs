using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Ordering.Application.Pricing;
using FoodSaaS.Ordering.Domain.Pricing;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.Configuration;
using NodaTime;
using NodaTime.Testing;
using static FoodSaaS.UnitTests.Ordering.Pricing.Bills;

namespace FoodSaaS.UnitTests.Ordering.Pricing;

public sealed class PricePromiseTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 6, 1, 12, 0);
    private static readonly TenantId Brand = new(Id(77));
    private static readonly TaxTable Taxed = Taxes(areIncluded: true, ("standard", 190_000));

    private readonly FakeClock _clock = new(Noon);

    [Fact]
    public void What_was_signed_is_read_back()
    {
        var promise = Promise(Line(1, 500, 2), Line(2, 300));
        var reading = Promises().Read(Promises().Sign(promise, Brand), Brand);

        Assert.Equal(PromiseStanding.Holds, reading.Standing);
        Assert.Equal((promise.CartId, 4, 1_300, Noon + Duration.FromMinutes(15)), (reading.Promise!.CartId, reading.Promise.CartVersion, reading.Promise.Total, reading.Promise.ExpiresAt));
        Assert.Equal([new PromisedLine(Id(1), 1_000, 3), new PromisedLine(Id(2), 300, 3)], reading.Promise.Lines);
    }

    [Fact]
    public void After_a_quarter_of_an_hour_it_is_over()
    {
        var token = Promises().Sign(Promise(Line(1, 500)), Brand);
        _clock.Reset(Noon + PricePromise.Lifetime - Duration.FromMilliseconds(1));
        Assert.Equal(PromiseStanding.Holds, Promises().Read(token, Brand).Standing);

        _clock.Reset(Noon + PricePromise.Lifetime);
        Assert.Equal(PromiseStanding.Expired, Promises().Read(token, Brand).Standing);
        Assert.Equal(500, Promises().Read(token, Brand).Promise!.Total);
    }

    [Fact]
    public void Another_brands_or_another_installations_is_forged()
    {
        var token = Promises().Sign(Promise(Line(1, 500)), Brand);
        Assert.Equal(PromiseReading.Forged, Promises().Read(token, new TenantId(Id(78))));
        Assert.Equal(PromiseReading.Forged, Promises("another secret that nobody can guess").Read(token, Brand));
    }

    [Fact]
    public void A_changed_token_is_forged_wherever_it_is_changed()
    {
        var token = Promises().Sign(Promise(Line(1, 500)), Brand);
        for (var i = 0; i < token.Length; i++)
        {
            var changed = $"{token[..i]}{(token[i] == 'A' ? 'Q' : 'A')}{token[(i + 1)..]}";
            Assert.Equal(PromiseReading.Forged, Promises().Read(changed, Brand));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.b.c")]
    [InlineData("AAAA.AAAA")]
    [InlineData("ö.ö")]
    public void What_is_no_token_is_forged(string token) => Assert.Equal(PromiseReading.Forged, Promises().Read(token, Brand));

    [Fact]
    public void The_largest_cart_can_be_promised_and_longer_texts_are_not_even_read()
    {
        var token = Promises().Sign(Promise([.. Enumerable.Range(1, PricingLimits.Lines).Select(i => Line(i, 500))]), Brand);
        Assert.Equal(PricingLimits.Lines, Promises().Read(token, Brand).Promise!.Lines.Count);
        Assert.Equal(PromiseReading.Forged, Promises().Read(new string('A', 10_000) + token, Brand));
    }

    [Fact]
    public void Lines_that_cost_something_else_are_named_and_so_is_what_is_beside_them()
    {
        var promise = Promise(Line(1, 500), Line(2, 300), Line(3, 100), Line(5, 0));
        var now = Pricer.Price((Of("EUR", Taxed, ServiceType.Pickup, Line(1, 500), Line(2, 350), Line(4, 80)) with { Tip = 50 }));

        Assert.Equal([new PriceDifference(Id(2), 300, 350), new PriceDifference(Id(4), 0, 80), new PriceDifference(Id(3), 100, 0), new PriceDifference(null, 0, 50)], promise.DifferencesTo(now));
    }

    [Fact]
    public void The_same_price_differs_in_nothing_even_where_the_dish_was_renamed()
    {
        var order = Pricer.Price(Of("EUR", Taxed, ServiceType.Pickup, Line(1, 500), Line(2, 300)));
        Assert.Empty(Promise(Line(2, 300), Line(1, 500)).DifferencesTo(order));
    }

    private static PricePromise Promise(params RequestedLine[] lines) =>
        PricePromise.Of(Id(9), 4, Pricer.Price(Of("EUR", Taxed, ServiceType.Pickup, lines)), lines.ToDictionary(l => l.LineId, _ => 3), Noon);

    private PricePromises Promises(string secret = "a secret that nobody guesses") =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new("FoodSaaS:InternalSecret", secret)]).Build(), _clock);
}
