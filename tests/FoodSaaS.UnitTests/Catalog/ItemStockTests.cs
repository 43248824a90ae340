using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Stock;
using FoodSaaS.Contracts.Catalog;
using Xunit;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class ItemStockTests
{
    private readonly ItemStock _stock = ItemStock.Of(Guid.NewGuid());

    [Fact]
    public void A_dish_is_sold_out_when_none_is_left_and_back_when_there_are_more()
    {
        _stock.Count(null, 2, null, Menus.Noon);
        Assert.Empty(_stock.Commit());
        Take(2);
        Assert.True(_stock.IsSoldOut);
        Assert.IsType<MenuChanged>(Assert.Single(_stock.Commit()));
        Assert.Equal([MenuTags.Menu, MenuTags.Item(_stock.Id)], _stock.CacheTags);
        _stock.Count(null, 5, null, Menus.Noon);
        Assert.False(_stock.IsSoldOut);
        Assert.IsType<MenuChanged>(Assert.Single(_stock.Commit()));
    }

    [Fact]
    public void While_any_place_has_some_a_dish_is_not_sold_out()
    {
        _stock.Count(Guid.NewGuid(), 0, null, Menus.Noon);
        Assert.True(_stock.IsSoldOut);
        _stock.Count(Guid.NewGuid(), 1, null, Menus.Noon);
        Assert.False(_stock.IsSoldOut);
    }

    [Fact]
    public void The_last_piece_of_a_place_is_told_and_its_coming_back_though_no_page_shows_it()
    {
        var (here, there) = (Guid.NewGuid(), Guid.NewGuid());
        _stock.Count(here, 1, null, Menus.Noon);
        _stock.Count(there, 5, null, Menus.Noon);
        Assert.Empty(_stock.Commit());
        Take(1);
        Assert.Equal([_stock.Id], Assert.IsType<MenuChanged>(Assert.Single(_stock.Commit())).ItemIds);
        _stock.Settle(Menus.Noon);
        Assert.Empty(_stock.Commit());
        _stock.StopCounting(here, Menus.Noon);
        Assert.IsType<MenuChanged>(Assert.Single(_stock.Commit()));
        Assert.Empty(_stock.CacheTags);
    }

    [Fact]
    public void Little_left_is_told_once_until_there_was_more_again()
    {
        _stock.Count(null, 10, 3, Menus.Noon);
        Assert.Empty(_stock.Commit());
        Take(6);
        Assert.Empty(_stock.Commit());
        Take(1);
        Assert.Equal(3, Assert.IsType<StockLow>(Assert.Single(_stock.Commit())).Available);
        Take(2);
        Assert.Empty(_stock.Commit());
        _stock.Counters[0].Free(5);
        _stock.Settle(Menus.Noon);
        Assert.Empty(_stock.Commit());
        Take(4);
        Assert.Equal(2, Assert.IsType<StockLow>(Assert.Single(_stock.Commit())).Available);
    }

    [Fact]
    public void A_place_has_its_own_count_or_the_brands()
    {
        var here = Guid.NewGuid();
        Assert.Null(_stock.At(here));
        _stock.Count(null, 10, null, Menus.Noon);
        Assert.Equal(10, _stock.At(here)?.Available);
        _stock.Count(here, 4, null, Menus.Noon);
        Assert.Equal((4, 10), (_stock.At(here)?.Available, _stock.At(Guid.NewGuid())?.Available));
        _stock.StopCounting(here, Menus.Noon);
        Assert.Equal(10, _stock.At(here)?.Available);
    }

    private void Take(int quantity)
    {
        _stock.Counters[0].Hold(quantity);
        _stock.Settle(Menus.Noon);
    }
}
