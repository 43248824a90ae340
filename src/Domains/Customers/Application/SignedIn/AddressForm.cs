using System.ComponentModel;
using FoodSaaS.Customers.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Customers.Application.SignedIn;

/// <summary>What an address is made of.</summary>
internal interface IAddressInput
{
    string Street { get; }

    string PostalCode { get; }

    string City { get; }

    string? Region { get; }

    string Country { get; }

    string? Label { get; }

    string? Note { get; }
}

[Description("An address to bring food to.")]
internal sealed record AddDinerAddressInput(
    [property: Description("Street and house number, at most 200 characters.")] string Street,
    [property: Description("At most 20 characters; may be empty where there are none.")] string PostalCode,
    [property: Description("At most 120 characters.")] string City,
    [property: Description("ISO 3166-1 alpha-2, upper case.")] string Country,
    [property: Description("State or province, at most 120 characters.")] string? Region = null,
    [property: Description("What the guest calls it, at most 40 characters.")] string? Label = null,
    [property: Description("For whoever brings it, at most 200 characters.")] string? Note = null) : IAddressInput;

[Description("Another content for an address.")]
internal sealed record UpdateDinerAddressInput(
    [property: Description("Id of one of the guest's own addresses.")] GlobalId Id,
    [property: Description("Street and house number, at most 200 characters.")] string Street,
    [property: Description("At most 20 characters; may be empty where there are none.")] string PostalCode,
    [property: Description("At most 120 characters.")] string City,
    [property: Description("ISO 3166-1 alpha-2, upper case.")] string Country,
    [property: Description("State or province, at most 120 characters.")] string? Region = null,
    [property: Description("What the guest calls it, at most 40 characters.")] string? Label = null,
    [property: Description("For whoever brings it, at most 200 characters.")] string? Note = null) : IAddressInput;

[Description("The address to delete.")]
internal sealed record DeleteDinerAddressInput([property: Description("Id of one of the guest's own addresses.")] GlobalId Id);

/// <summary>Reads what people type about an address. Each reader adds what is wrong to the list and returns something harmless.</summary>
internal static class AddressForm
{
    public const int MaxStreet = 200;
    public const int MaxPostalCode = 20;
    public const int MaxTown = 120;

    public static Address Read(IAddressInput input, List<Error> errors)
    {
        var street = Required(input.Street, MaxStreet, "street", errors);
        var city = Required(input.City, MaxTown, "city", errors);
        var postalCode = Limited(input.PostalCode, MaxPostalCode, "postalCode", errors) ?? "";
        var region = Limited(input.Region, MaxTown, "region", errors);
        if (!CountryCodes.Has(input.Country)) errors.Add(ProfileErrors.CountryUnknown);
        return new Address(street, postalCode, city, region, input.Country);
    }

    public static string? Label(IAddressInput input, List<Error> errors) => Limited(input.Label, DinerAddress.MaxLabelLength, "label", errors);

    public static string? Note(IAddressInput input, List<Error> errors) => Limited(input.Note, DinerAddress.MaxNoteLength, "note", errors);

    private static string Required(string text, int maxLength, string field, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Trim().Length > maxLength) errors.Add(ProfileErrors.TextMissing(field, maxLength));
        return text.Trim();
    }

    private static string? Limited(string? text, int maxLength, string field, List<Error> errors)
    {
        if (text?.Trim().Length > maxLength) errors.Add(ProfileErrors.TextTooLong(field, maxLength));
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
