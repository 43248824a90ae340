using System.ComponentModel;
using FoodSaaS.Contracts.Locations;
using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Ordering.Domain.Carts;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Carts;

[Description("How, where and when the food is handed over; what is left out stays as it is.")]
internal sealed record SetCartFulfilmentInput(
    [property: Description("The cart's token.")] string Token,
    [property: Description("Version of the cart that the change was made on; another one is answered with CONFLICT. Left out: the newest will do.")] int? Version,
    [property: Description("How it is handed over.")] ServiceType? Service,
    [property: Description("Where it is prepared.")] GlobalId? LocationId,
    [property: Description("A slot of `orderSlots`; null for as soon as possible.")] Given<Instant> RequestedFor,
    [property: Description("Where it is brought.")] CartAddressInput? Address,
    [property: Description("At which table it is eaten, at most 20 characters; empty takes it back.")] string? Table);

[Description("Where food is brought.")]
internal sealed record CartAddressInput(
    [property: Description("Street and house number, at most 200 characters.")] string Street,
    [property: Description("Postal code; empty where there are none.")] string PostalCode,
    [property: Description("City, at most 120 characters.")] string City,
    [property: Description("ISO 3166-1 alpha-2.")] string Country,
    [property: Description("State or province.")] string? Region = null,
    [property: Description("For whoever brings it, at most 200 characters: which bell, which floor.")] string? Note = null,
    [property: Description("Degrees north, −90 to 90; goes with `longitude`.")] double? Latitude = null,
    [property: Description("Degrees east, −180 to 180; goes with `latitude`.")] double? Longitude = null);

internal sealed class SetCartFulfilment(CartChange change, IServingPlaces places, IClock clock)
{
    /// <summary>More days ahead than any brand's slots, with one for clocks that are ahead.</summary>
    private static readonly Duration Farthest = Duration.FromDays(62);

    public async Task<Result<Cart>> ExecuteAsync(SetCartFulfilmentInput input, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var (address, table) = (AddressForm.Read(input.Address, errors), LineForm.Text(input.Table, "table", Cart.MaxTableLength, errors));
        if (input.RequestedFor.Value is { } at && (at - clock.GetCurrentInstant()) is var ahead && (ahead > Farthest || ahead < -Farthest)) errors.Add(CartErrors.SlotTooFar);
        if (input.LocationId is { } wished && await places.FindAsync(wished.Of(OrderingIds.Location), cancellationToken) is null) errors.Add(CartErrors.LocationNotFound);
        if (errors.Count > 0) return errors;
        return await change.MakeAsync(input.Token, input.Version, (cart, now) => cart.Fulfil(new Fulfilment(
            input.Service ?? cart.Service,
            input.LocationId?.Of(OrderingIds.Location) ?? cart.LocationId,
            input.RequestedFor.IsGiven ? input.RequestedFor.Value : cart.RequestedFor,
            address ?? cart.Address,
            input.Table is null ? cart.Table : table), now), cancellationToken);
    }
}

/// <summary>Reads what people type about an address. Each reader adds what is wrong to the list and returns something harmless.</summary>
internal static class AddressForm
{
    private const int MaxStreet = 200;
    private const int MaxPostalCode = 20;
    private const int MaxTown = 120;
    private const int MaxNote = 200;

    public static CartAddress? Read(CartAddressInput? input, List<Error> errors)
    {
        if (input is null) return null;
        if (!CountryCodes.Has(input.Country)) errors.Add(CartErrors.CountryUnknown);
        var postal = new OrderAddress(
            Required(input.Street, "address.street", MaxStreet, errors),
            LineForm.Text(input.PostalCode, "address.postalCode", MaxPostalCode, errors) ?? "",
            Required(input.City, "address.city", MaxTown, errors),
            LineForm.Text(input.Region, "address.region", MaxTown, errors),
            input.Country,
            LineForm.Text(input.Note, "address.note", MaxNote, errors));
        return new CartAddress(postal, PointOf(input, errors));
    }

    private static string Required(string given, string field, int maxLength, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(given)) errors.Add(CartErrors.TextMissing(field, maxLength));
        return LineForm.Text(given, field, maxLength, errors) ?? "";
    }

    private static GeoPoint? PointOf(CartAddressInput input, List<Error> errors)
    {
        if (input is { Latitude: null, Longitude: null }) return null;
        if (input is { Latitude: { } latitude, Longitude: { } longitude } && new GeoPoint(latitude, longitude) is { IsOnEarth: true } point) return point;
        errors.Add(CartErrors.PointInvalid);
        return null;
    }
}
