using FoodSaaS.Catalog.Domain;
using FsCheck.Xunit;
using NodaTime;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class AvailabilityTests
{
    private static readonly Instant Return = Menus.Noon + Duration.FromHours(2);

    [Fact]
    public void A_dish_that_is_on_is_available_and_stays_so()
    {
        Assert.True(Availability.On.IsAvailableAt(Menus.Noon));
        Assert.Null(Availability.On.NextChangeAfter(Menus.Noon));
    }

    [Fact]
    public void An_eighty_sixed_dish_without_a_time_stays_off()
    {
        var off = Availability.Off(returnsAt: null);
        Assert.False(off.IsAvailableAt(Menus.Noon + Duration.FromDays(1000)));
        Assert.Null(off.NextChangeAfter(Menus.Noon));
    }

    [Fact]
    public void It_comes_back_at_the_very_instant_of_its_return()
    {
        var off = Availability.Off(Return);
        Assert.False(off.IsAvailableAt(Return - Duration.Epsilon));
        Assert.True(off.IsAvailableAt(Return));
    }

    [Property]
    public bool It_names_a_next_change_exactly_while_it_is_away(int secondsAfterNoon)
    {
        var off = Availability.Off(Return);
        var now = Menus.Noon + Duration.FromSeconds(secondsAfterNoon);
        return off.NextChangeAfter(now) == (off.IsAvailableAt(now) ? null : Return);
    }
}
