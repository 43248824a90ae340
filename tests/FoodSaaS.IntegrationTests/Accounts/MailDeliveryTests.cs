using System.Collections.Concurrent;
using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.IntegrationTests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>Mails that wait are sent by whichever node has time, each once.</summary>
public sealed class MailDeliveryTests(ApiFixture api) : IAsyncLifetime
{
    private readonly SlowMailer _mailer = new();
    private OwnHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await OwnHost.StartAsync(api, services => services.AddSingleton<IMailer>(_mailer));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task What_waits_behind_a_mail_that_hangs_is_sent_by_another_node_and_nothing_twice()
    {
        var mails = new[] { Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7() };
        foreach (var mail in mails) await WaitsAsync(mail);
        _host.Services.GetRequiredService<MailBell>().Ring();
        await _mailer.Hangs.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        var rival = new MailDelivery(_host.Services.GetRequiredService<IServiceScopeFactory>(), _mailer, new MailBell(), NullLogger<MailDelivery>.Instance);
        await rival.DeliverDueAsync(TestContext.Current.CancellationToken);
        Assert.Equal(mails.Order(), _mailer.Sent.Order());

        _mailer.GoOn();
        await Waiting.UntilAsync(async () => await _host.ScalarAsync<long>("SELECT count(*) FROM accounts.mails") == 0);
        Assert.Equal(mails.Length, _mailer.Sent.Count);
    }

    private Task WaitsAsync(Guid mail)
    {
        var now = _host.Clock.GetCurrentInstant();
        return _host.ScalarAsync<object>(
            "INSERT INTO accounts.mails (id, recipient, subject, text, due_at, useless_at, attempts) VALUES ($1, 'somebody@kitchen.example', 'News', 'There is news.', $2, $3, 0)",
            mail, now.ToDateTimeUtc(), (now + Duration.FromHours(1)).ToDateTimeUtc());
    }

    /// <summary>The first mail takes until it is told to go on.</summary>
    private sealed class SlowMailer : IMailer
    {
        private readonly TaskCompletionSource _began = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _goesOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentQueue<Guid> Sent { get; } = new();

        public Task Hangs => _began.Task;

        public void GoOn() => _goesOn.TrySetResult();

        public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
        {
            Sent.Enqueue(mail.Id);
            return _began.TrySetResult() ? _goesOn.Task.WaitAsync(cancellationToken) : Task.CompletedTask;
        }
    }
}
