using System.Buffers.Binary;
using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Shared;

namespace FoodSaaS.UnitTests.Accounts;

public sealed class PasswordRulesTests
{
    private static readonly EmailAddress Email = EmailAddress.Parse("ada.kocher@example.com")!;

    [Theory]
    [InlineData("three wet onions")]
    [InlineData("zwiebel-9x")]
    [InlineData("玉ねぎを三つ切る人はだれ")]
    public void Accepts_a_long_password_of_any_characters(string password) => Assert.Null(PasswordRules.Check(password, Email));

    [Theory]
    [InlineData(null, "PASSWORD_TOO_SHORT")]
    [InlineData("", "PASSWORD_TOO_SHORT")]
    [InlineData("nine char", "PASSWORD_TOO_SHORT")]
    [InlineData("Ada.Kocher@Example.com", "PASSWORD_IS_EMAIL")]
    [InlineData("ADA.KOCHER", "PASSWORD_IS_EMAIL")]
    [InlineData("Qwertyuiop", "PASSWORD_COMMON")]
    [InlineData("1234567890", "PASSWORD_COMMON")]
    [InlineData("Password2026!", "PASSWORD_COMMON")]
    [InlineData("restaurant!", "PASSWORD_COMMON")]
    [InlineData("aaaaaaaaaaaa", "PASSWORD_COMMON")]
    [InlineData("121212121212", "PASSWORD_COMMON")]
    public void Refuses_what_others_would_guess(string? password, string code) => Assert.Equal(code, PasswordRules.Check(password, Email)?.Code);

    [Fact]
    public void Bounds_the_length()
    {
        var longest = string.Concat(Enumerable.Repeat("onion soup ", 24))[..PasswordRules.MaxLength];

        Assert.Null(PasswordRules.Check(longest, Email));
        Assert.Equal("PASSWORD_TOO_LONG", PasswordRules.Check(longest + "!", Email)?.Code);
    }

    [Fact]
    public void Knows_the_two_hundred_most_common() => Assert.Equal(200, CommonPasswords.All.Count);

    [Fact]
    public void A_hash_opens_to_its_password_only()
    {
        var passwords = new Passwords(HashCost.Full);
        var hash = passwords.Hash("three wet onions");

        Assert.DoesNotContain("onions", hash, StringComparison.Ordinal);
        Assert.True(passwords.IsRight(hash, "three wet onions"));
        Assert.False(passwords.IsRight(hash, "three wet Onions"));
        Assert.False(passwords.IsRight(hash, new string('x', 1_000_000)));
    }

    [Theory]
    [InlineData(null, true, 210_000)]
    [InlineData(1_000, true, 1_000)]
    [InlineData(1_000, false, 210_000)]
    public void A_hash_takes_its_rounds_and_fewer_only_where_a_test_asks_in_development(int? configured, bool isDevelopment, uint rounds)
    {
        var hash = Convert.FromBase64String(new Passwords(HashCost.Of(configured, isDevelopment)).Hash("three wet onions"));

        // Version 3 of ASP.NET's format: its number, the function, then the rounds.
        Assert.Equal((1, 2u, rounds), (hash[0], BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)), BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5))));
    }

    [Fact]
    public void Nobody_has_no_password()
    {
        var passwords = new Passwords(HashCost.Full);

        Assert.False(passwords.IsRight(null, ""));
        Assert.False(passwords.IsRight(null, "three wet onions"));
    }
}
