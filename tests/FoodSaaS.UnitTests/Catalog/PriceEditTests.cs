using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Bulk;
using FoodSaaS.Catalog.Domain.Import;
using FoodSaaS.Shared;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class PriceEditTests
{
    [Theory]
    [InlineData(950, 500, 0, 1, 998)]
    [InlineData(950, 500, 0, 10, 1000)]
    [InlineData(950, -250, 0, 1, 926)]
    [InlineData(990, 0, 50, 1, 1040)]
    [InlineData(1234, 0, 0, 50, 1250)]
    [InlineData(1225, 0, 0, 50, 1250)]
    [InlineData(700, -10_000, 0, 1, 0)]
    [InlineData(100, 0, -150, 1, -50)]
    public void A_price_changes_by_a_share_an_amount_and_to_a_step(long price, int share, long amount, long step, long changed) =>
        Assert.Equal(changed, new PriceEdit(share, amount, step).Of(price));

    [Property]
    public void A_step_is_kept_and_never_missed_by_more_than_half(PositiveInt price, int share, PositiveInt step)
    {
        var edit = new PriceEdit(share % 10_000, 0, step.Get % 1_000 + 1);
        var changed = edit.Of(price.Get);

        Assert.Equal(0, changed % edit.Step);
        Assert.True(Math.Abs(changed - (price.Get * (10_000 + (decimal)edit.Share) / 10_000)) * 2 <= edit.Step);
    }

    [Fact]
    public void Prices_of_services_change_alike_and_on_request_stays()
    {
        var edit = new PriceEdit(1_000, 0, 1);

        Assert.Equal(SizePrice.OnRequest, edit.Of(SizePrice.OnRequest));
        Assert.Equal(new SizePrice(PriceKind.Fixed, 1100, null, new ServicePrices(1210, null, null)), edit.Of(new SizePrice(PriceKind.Fixed, 1000, null, new ServicePrices(1100, null, null))));
    }

    [Fact]
    public void Prices_below_zero_or_beyond_belief_are_refused()
    {
        Assert.Equal("PRICE_NEGATIVE", PriceEdit.Refusal(Menus.Fixed(-1), Currency.Of("EUR"))?.Code);
        Assert.Equal("PRICE_ABSURD", PriceEdit.Refusal(Menus.Fixed(10_000_001), Currency.Of("EUR"))?.Code);
        Assert.Null(PriceEdit.Refusal(Menus.Fixed(10_000_000), Currency.Of("EUR")));
    }
}
