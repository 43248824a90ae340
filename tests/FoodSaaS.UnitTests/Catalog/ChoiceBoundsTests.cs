using FoodSaaS.Catalog.Domain;
using FsCheck.Xunit;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class ChoiceBoundsTests
{
    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(2, 3, 2)]
    [InlineData(3, 3, 3)]
    public void Accepts_zero_up_to_minimum_up_to_maximum_up_to_the_options(int minimum, int maximum, int free) =>
        Assert.Empty(new ChoiceBounds(minimum, maximum, free).ErrorsFor(options: 3, defaults: 1));

    [Theory]
    [InlineData(-1, 1, 0, 0, "MINIMUM_NEGATIVE")]
    [InlineData(2, 1, 0, 0, "MAXIMUM_TOO_SMALL")]
    [InlineData(0, 0, 0, 0, "MAXIMUM_TOO_SMALL")]
    [InlineData(0, 4, 0, 0, "MAXIMUM_TOO_LARGE")]
    [InlineData(0, 2, 3, 0, "FREE_OUT_OF_RANGE")]
    [InlineData(0, 2, -1, 0, "FREE_OUT_OF_RANGE")]
    [InlineData(0, 2, 0, 3, "TOO_MANY_DEFAULTS")]
    public void Refuses_what_no_diner_could_choose(int minimum, int maximum, int free, int defaults, string code) =>
        Assert.Equal([code], new ChoiceBounds(minimum, maximum, free).ErrorsFor(options: 3, defaults).Select(e => e.Code));

    [Property]
    public bool Whatever_is_accepted_can_be_chosen(sbyte minimum, sbyte maximum, sbyte free, byte options)
    {
        if (options == 0 || new ChoiceBounds(minimum, maximum, free).ErrorsFor(options, defaults: 0).Any()) return true;
        return minimum >= 0 && minimum <= maximum && maximum >= 1 && maximum <= options && free >= 0 && free <= maximum;
    }
}
