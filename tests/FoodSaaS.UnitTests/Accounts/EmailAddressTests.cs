using FoodSaaS.Accounts.Domain;
using FoodSaaS.Shared;

namespace FoodSaaS.UnitTests.Accounts;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ada@example.com")]
    [InlineData("  ada+menu@sub.example.co.uk ")]
    [InlineData("o'brien@example.com")]
    public void Accepts_addresses(string text) => Assert.Equal(text.Trim(), EmailAddress.Parse(text)?.Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("ada@localhost")]
    [InlineData("ada@.com")]
    [InlineData("ada@example.")]
    [InlineData("ada@example.com, eve@example.com")]
    [InlineData("Ada <ada@example.com>")]
    [InlineData("ada@example.com\r\nBcc: eve@example.com")]
    [InlineData("\"a b\"@example.com")]
    public void Refuses_what_is_no_single_address(string? text) => Assert.Null(EmailAddress.Parse(text));

    [Fact]
    public void Refuses_letters_that_become_others_in_upper_case() => Assert.Null(EmailAddress.Parse("mıke@example.com"));

    [Fact]
    public void Refuses_more_than_254_characters() => Assert.Null(EmailAddress.Parse(new string('a', 250) + "@example.com"));

    [Fact]
    public void Finds_an_account_whatever_the_case() => Assert.Equal(EmailAddress.Parse("ADA@example.COM")!.Normalized, EmailAddress.Parse("ada@EXAMPLE.com")!.Normalized);
}
