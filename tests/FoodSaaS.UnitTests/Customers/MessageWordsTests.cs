using FoodSaaS.Customers.Application.Messages;

namespace FoodSaaS.UnitTests.Customers;

public sealed class MessageWordsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de-AT")]
    [InlineData("fr")]
    [InlineData("es-MX")]
    [InlineData("it")]
    [InlineData("ja")]
    [InlineData("cy")]
    public void Every_language_says_code_brand_and_minutes(string locale)
    {
        var words = MessageWords.In(locale);
        Assert.StartsWith("123456", words.CodeSubject("Ada's {0}", "123456"), StringComparison.Ordinal);
        var mail = words.CodeMail("Ada's {0}", "123456");
        Assert.Contains("123456", mail, StringComparison.Ordinal);
        Assert.Contains("Ada's {0}", mail, StringComparison.Ordinal);
        Assert.Contains("10", mail, StringComparison.Ordinal);
        Assert.Contains("Ada's {0}", NoticeWords.In(locale).Text(NoticeWords.In(locale).Erased, "Ada's {0}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_without_words_gets_english() => Assert.Equal(MessageWords.In("en"), MessageWords.In("cy"));
}
