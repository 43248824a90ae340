namespace FoodSaaS.Shared;

/// <summary>A postal address as it is written on a letter.</summary>
/// <param name="Street">Street and house number, as locals write them.</param>
/// <param name="Country">ISO 3166-1 alpha-2, upper case.</param>
public sealed record Address(string Street, string PostalCode, string City, string? Region, string Country);

/// <summary>A point on WGS 84: latitude −90…90, longitude −180…180, in degrees.</summary>
public sealed record GeoPoint(double Latitude, double Longitude)
{
    public bool IsOnEarth => Latitude is >= -90 and <= 90 && Longitude is >= -180 and <= 180;
}
