using FoodSaaS.Locations.Application;
using FoodSaaS.Locations.Domain;
using FoodSaaS.Shared;

namespace FoodSaaS.UnitTests.Locations;

public sealed class ContactTests
{
    [Theory]
    [InlineData("030 1234567", "DE", "+49301234567")]
    [InlineData("+81 3-1234-5678", "DE", "+81312345678")]
    [InlineData("(020) 7946 0018", "GB", "+442079460018")]
    public void A_telephone_number_is_kept_in_e164(string text, string country, string number) => Assert.Equal(number, PhoneNumber.ToE164(text, country));

    [Theory]
    [InlineData("hello", "DE")]
    [InlineData("12", "DE")]
    [InlineData("030 1234567", "ZZ")]
    [InlineData("+49 30 1234567 +49 30 1234567 +49 30 1234567", "DE")]
    public void What_is_none_is_refused(string text, string country) => Assert.Null(PhoneNumber.ToE164(text, country));

    [Theory]
    [InlineData("hi@zwiebel.example", true)]
    [InlineData("hi@zwiebel", false)]
    [InlineData("Zwiebel <hi@zwiebel.example>", false)]
    [InlineData("a@b.example\nBcc: c@d.example", false)]
    public void An_email_is_one_address(string text, bool valid) => Assert.Equal(valid, ContactEmail.IsValid(text));

    [Theory]
    [InlineData(52.5, 13.4, null)]
    [InlineData(-90.0, 180.0, null)]
    [InlineData(90.1, 0.0, "COORDINATES_INVALID")]
    [InlineData(0.0, double.NaN, "COORDINATES_INVALID")]
    [InlineData(52.5, null, "COORDINATES_INCOMPLETE")]
    [InlineData(null, 13.4, "COORDINATES_INCOMPLETE")]
    [InlineData(null, null, null)]
    public void A_point_is_on_earth_and_whole(double? latitude, double? longitude, string? code)
    {
        var errors = new List<Error>();

        LocationForm.ReadPoint(latitude, longitude, errors);

        Assert.Equal(code, errors.SingleOrDefault()?.Code);
    }

    [Fact]
    public void An_address_says_everything_that_is_wrong_with_it()
    {
        var errors = new List<Error>();

        LocationForm.ReadAddress(new AddressInput(" ", new string('9', 21), "", new string('x', 121), "Germany"), errors);

        Assert.Equal(["address.street", "address.city", "address.postalCode", "address.region", "address.country"], errors.Select(e => e.Field));
    }

    [Fact]
    public void A_slug_of_a_taken_name_gets_a_number()
    {
        var taken = new HashSet<Slug> { Slug.Parse("mitte")!.Value, Slug.Parse("mitte-2")!.Value };

        Assert.Equal("mitte-3", FreeSlug.For("Mitte", taken).Value);
        Assert.Equal("location", FreeSlug.For("渋谷", taken).Value);
        Assert.Equal(63, FreeSlug.For(new string('m', 200), new HashSet<Slug> { Slug.Parse(new string('m', 63))!.Value }).Value.Length);
    }
}
