using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Shared;

namespace FoodSaaS.UnitTests.Ordering.Carts;

public sealed class GreatCircleTests
{
    [Theory]
    [InlineData(52.5200, 13.4050, 48.1372, 11.5755, 504_400)]
    [InlineData(0, 179.5, 0, -179.5, 111_195)]
    [InlineData(90, 0, -90, 0, 20_015_115)]
    [InlineData(52.52, 13.405, 52.52, 13.405, 0)]
    public void Distances_are_those_of_the_globe_within_half_a_percent(double fromNorth, double fromEast, double toNorth, double toEast, double meters) =>
        Assert.InRange(GreatCircle.Meters(new GeoPoint(fromNorth, fromEast), new GeoPoint(toNorth, toEast)), meters * 0.995, (meters * 1.005) + 1);
}
