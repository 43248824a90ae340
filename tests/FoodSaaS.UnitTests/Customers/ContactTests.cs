using FoodSaaS.Customers.Domain;

namespace FoodSaaS.UnitTests.Customers;

public sealed class ContactTests
{
    [Theory]
    [InlineData("0151 23456789", "DE", "+4915123456789")]
    [InlineData("+49 (151) 234 567 89", "JP", "+4915123456789")]
    [InlineData("090-1234-5678", "JP", "+819012345678")]
    [InlineData("07400 123456", "GB", "+447400123456")]
    [InlineData("110", "DE", null)]
    [InlineData("+49 900 1234567", "DE", null)]
    [InlineData("030 123456", "DE", null)]
    [InlineData("+", "DE", null)]
    public void A_number_is_one_that_a_person_reads_messages_at(string typed, string country, string? kept) => Assert.Equal(kept, PhoneNumber.ToE164(typed, country));

    [Fact]
    public void A_number_that_is_too_long_is_not_even_read() => Assert.Null(PhoneNumber.ToE164("+49" + new string('1', 10_000), "DE"));

    [Theory]
    [InlineData("Ada@Example.com", "ADA@EXAMPLE.COM")]
    [InlineData(" ada@example.com ", "ADA@EXAMPLE.COM")]
    public void All_spellings_of_an_address_have_one_key(string typed, string key) => Assert.Equal(key, Contact.Read(typed, null, "DE").Value.Key);

    [Theory]
    [InlineData(null, null, "CONTACT_NEEDED")]
    [InlineData(" ", "", "CONTACT_NEEDED")]
    [InlineData("ada@example.com", "0151 23456789", "CONTACT_NEEDED")]
    [InlineData("ada", null, "EMAIL_INVALID")]
    [InlineData(null, "12", "PHONE_INVALID")]
    public void Anything_else_is_refused(string? email, string? phone, string code) => Assert.Equal(code, Contact.Read(email, phone, "DE").Errors[0].Code);
}
