using FoodSaaS.Shared;

namespace FoodSaaS.UnitTests.Shared;

public sealed class ResultTests
{
    private static readonly Error Taken = Error.Conflict("SLUG_TAKEN", "This address belongs to another brand.", "slug");

    [Fact]
    public void A_success_has_a_value_and_no_errors()
    {
        Result<int> result = 7;

        Assert.True(result.IsSuccess);
        Assert.Equal(7, result.Value);
        Assert.Empty(result.Errors);
        Assert.True(result.TryGet(out var value, out _));
        Assert.Equal(7, value);
        Assert.Equal("7", result.Map(v => $"{v}").Value);
    }

    [Fact]
    public void A_failure_has_reasons_and_no_value()
    {
        Result<int> result = Taken;

        Assert.False(result.IsSuccess);
        Assert.Throws<InvalidOperationException>(() => result.Value);
        Assert.Equal([Taken], result.Errors);
        Assert.False(result.TryGet(out _, out var errors));
        Assert.Equal([Taken], errors);
        Assert.Equal([Taken], result.Map(v => $"{v}").Errors);
    }

    [Fact]
    public void A_failure_without_a_reason_cannot_be_made()
    {
        Assert.Throws<ArgumentException>(() => Result<int>.Failure([]));
        Assert.Throws<ArgumentException>(() =>
        {
            Result<int> none = new List<Error>();
            return none;
        });
    }
}
