using FoodSaaS.Shared;

namespace FoodSaaS.Locations.Domain;

/// <summary>How to reach a place.</summary>
/// <param name="Phone">E.164.</param>
internal sealed record Contact(string? Phone, string? Email);

/// <summary>A place where a brand serves its guests.</summary>
internal sealed class Location : Aggregate, IHaveHistory, IHaveCacheTags
{
    public const int MaxOfABrand = 500;
    public const int MaxNameLength = 120;
    public const int MaxNoteLength = 1_000;

    private Location()
    {
    }

    public Slug Slug { get; private init; }

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public Address Address { get; private set; } = null!;

    public double? Latitude { get; private set; }

    public double? Longitude { get; private set; }

    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    public string TimeZone { get; private set; } = "";

    public LocalizedText Note { get; private set; } = LocalizedText.Empty;

    public OpeningHours Hours { get; private set; } = OpeningHours.None;

    /// <summary>The services that do not keep the hours of the doors.</summary>
    public IReadOnlyList<ServiceHours> ServiceHours { get; private set; } = [];

    public IReadOnlyList<HoursException> Exceptions { get; private set; } = [];

    public Pause? Pause { get; private set; }

    public BusyMode? Busy { get; private set; }

    public IEnumerable<string> CacheTags => [LocationTags.All, LocationTags.Of(Id)];

    public static Location Open(Slug slug, LocalizedText name, Address address, GeoPoint? point, string timeZone, Contact contact, LocalizedText note, OpeningHours hours)
    {
        var location = new Location { Slug = slug, Name = name, TimeZone = timeZone, Note = note, Hours = hours };
        location.MoveTo(address, point);
        location.Reach(contact);
        return location;
    }

    public void Rename(LocalizedText name) => Name = name;

    /// <summary>A point belongs to its address: without a new one the old one is dropped.</summary>
    public void MoveTo(Address address, GeoPoint? point)
    {
        Address = address;
        Place(point);
    }

    public void Place(GeoPoint? point)
    {
        Latitude = point?.Latitude;
        Longitude = point?.Longitude;
    }

    public void Reach(Contact contact)
    {
        Phone = contact.Phone;
        Email = contact.Email;
    }

    public void ReckonIn(string timeZone) => TimeZone = timeZone;

    public void Annotate(LocalizedText note) => Note = note;

    public void KeepHours(OpeningHours hours) => Hours = hours;

    /// <summary>Null: the service keeps the hours of the doors.</summary>
    public void KeepHours(ServiceType service, OpeningHours? hours)
    {
        var others = ServiceHours.Where(s => s.Service != service);
        ServiceHours = [.. (hours is null ? others : others.Append(new ServiceHours(service, hours.Periods))).OrderBy(s => s.Service)];
    }

    /// <param name="exceptions">Checked by <see cref="HoursExceptionRules"/>.</param>
    public void Except(IEnumerable<HoursException> exceptions) =>
        Exceptions = [.. exceptions.OrderBy(e => e.From).ThenBy(e => e.Service).Select(e => e with { Hours = [.. e.Hours.OrderBy(h => h.Opens)] })];

    public void Interrupt(Pause pause) => Pause = pause;

    public void Resume() => Pause = null;

    public void Slow(BusyMode? busy) => Busy = busy;

    public object Snapshot() => new { Slug, Name, Address, Latitude, Longitude, Phone, Email, TimeZone, Note, Hours = Hours.Periods, ServiceHours, Exceptions, Pause, Busy };
}

/// <summary>The names of what answers about locations are made from.</summary>
internal static class LocationTags
{
    public const string All = "locations";

    public static string Of(Guid id) => $"location:{id:N}";
}
