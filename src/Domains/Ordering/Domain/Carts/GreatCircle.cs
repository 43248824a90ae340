using FoodSaaS.Shared;

namespace FoodSaaS.Ordering.Domain.Carts;

/// <summary>The way of a crow, by the haversine formula on a sphere of the earth's mean radius: within half a percent.</summary>
internal static class GreatCircle
{
    private const double EarthMeters = 6_371_009;

    public static double Meters(GeoPoint from, GeoPoint to)
    {
        var (north, east) = (Half(to.Latitude - from.Latitude), Half(to.Longitude - from.Longitude));
        var h = (north * north) + (Math.Cos(double.DegreesToRadians(from.Latitude)) * Math.Cos(double.DegreesToRadians(to.Latitude)) * east * east);
        return 2 * EarthMeters * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    private static double Half(double degrees) => Math.Sin(double.DegreesToRadians(degrees) / 2);
}
