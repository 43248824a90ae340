using FoodSaaS.Ordering.Application.Orders;

namespace FoodSaaS.UnitTests.Ordering.Orders;

public sealed class IdempotencyKeyTests
{
    [Theory]
    [InlineData("12345678", true)]
    [InlineData("1234567", false)]
    [InlineData("a-b_c-d_", true)]
    [InlineData("a b c d e", false)]
    [InlineData("ümläut-key", false)]
    public void A_key_is_short_and_plain(string text, bool isOne) => Assert.Equal(isOne, IdempotencyKey.IsOne(text));

    [Fact]
    public void A_key_of_65_characters_is_none()
    {
        Assert.True(IdempotencyKey.IsOne(new string('a', 64)));
        Assert.False(IdempotencyKey.IsOne(new string('a', 65)));
    }

    [Fact]
    public void The_same_key_about_another_thing_is_another_wish()
    {
        var about = Guid.NewGuid();
        Assert.Equal(IdempotencyKey.IdOf(about, "key-key-1"), IdempotencyKey.IdOf(about, "key-key-1"));
        Assert.NotEqual(IdempotencyKey.IdOf(about, "key-key-1"), IdempotencyKey.IdOf(about, "key-key-2"));
        Assert.NotEqual(IdempotencyKey.IdOf(about, "key-key-1"), IdempotencyKey.IdOf(Guid.NewGuid(), "key-key-1"));
    }
}
