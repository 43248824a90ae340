using FoodSaaS.Accounts.Api;
using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Infrastructure;
using NodaTime;
using NodaTime.Testing;

namespace FoodSaaS.UnitTests.Accounts;

public sealed class DevelopmentMailboxTests
{
    private readonly FakeClock _clock = new(Instant.FromUtc(2026, 5, 1, 12, 0));

    [Fact]
    public async Task Shows_the_newest_mail_first_and_keeps_two_hundred()
    {
        var mailbox = new DevelopmentMailbox(_clock);

        for (var i = 1; i <= 250; i++) await mailbox.SendAsync(Mail($"Mail {i}", "Hello"), CancellationToken.None);

        Assert.Equal(DevelopmentMailbox.Capacity, mailbox.Mails.Count);
        Assert.Equal("Mail 250", mailbox.Mails[0].Subject);
        Assert.Equal("Mail 51", mailbox.Mails[^1].Subject);
    }

    [Fact]
    public async Task Escapes_what_a_mail_says()
    {
        var mailbox = new DevelopmentMailbox(_clock);
        await mailbox.SendAsync(Mail("<script>alert(1)</script>", "</pre><img src=x onerror=alert(2)>"), CancellationToken.None);

        var page = DevelopmentMailPages.Page(mailbox.Mails);

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("2026-05-01T12:00:00Z", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_when_there_is_no_mail() => Assert.Contains("Nothing was sent yet", DevelopmentMailPages.Page([]), StringComparison.Ordinal);

    private static OutgoingMail Mail(string subject, string text) => new(Guid.NewGuid(), "ada@example.com", subject, text);
}
