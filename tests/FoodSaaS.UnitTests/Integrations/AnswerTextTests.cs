using System.Text;
using FoodSaaS.Integrations.Infrastructure;

namespace FoodSaaS.UnitTests.Integrations;

public sealed class AnswerTextTests
{
    [Fact]
    public void Text_stays_as_it_is() => Assert.Equal("ok\n\tça", AnswerText.Of("ok\n\tça"u8));

    [Fact]
    public void What_is_no_text_and_what_controls_something_is_replaced() =>
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFD", AnswerText.Of([(byte)'a', 0, (byte)'b', 0x1b, (byte)'c', 0xff]));

    [Fact]
    public async Task Of_a_long_body_the_first_1024_bytes_are_kept()
    {
        using var body = new ByteArrayContent(Encoding.ASCII.GetBytes(new string('x', 5_000)));
        Assert.Equal(new string('x', 1_024), await AnswerText.ReadAsync(body, TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
    }
}
