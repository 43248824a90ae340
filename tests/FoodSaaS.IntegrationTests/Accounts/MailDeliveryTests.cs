using System.Collections.Concurrent;
using FoodSaaS.Accounts.Application;
using FoodSaaS.Accounts.Infrastructure;
using FoodSaaS.IntegrationTests.Customers;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.IntegrationTests.Tenancy.Brands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Accounts;

/// <summary>Mails that wait are sent by whichever node has time, each once, and brands take turns.</summary>
public sealed class MailDeliveryTests(ApiFixture api) : IAsyncLifetime
{
    private readonly SlowMailer _mailer = new();
    private OwnHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await OwnHost.StartAsync(api, services => services.AddSingleton<IMailer>(s =>
    {
        _mailer.Mailbox = s.GetRequiredService<DevelopmentMailbox>();
        return _mailer;
    }));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task What_waits_behind_a_mail_that_hangs_is_sent_by_another_node_and_nothing_twice()
    {
        var mails = new[] { Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7() };
        _mailer.Hang();
        foreach (var mail in mails) await WaitsAsync(mail);
        _host.Services.GetRequiredService<MailBell>().Ring();
        await _mailer.Hangs.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        var rival = new MailDelivery(_host.Services.GetRequiredService<IServiceScopeFactory>(), _mailer, new MailBell(), NullLogger<MailDelivery>.Instance);
        await rival.DeliverDueAsync(TestContext.Current.CancellationToken);
        Assert.Equal(mails.Order(), _mailer.Sent.Select(m => m.Id).Order());

        _mailer.GoOn();
        await Waiting.UntilAsync(async () => await _host.ScalarAsync<long>("SELECT count(*) FROM accounts.mails") == 0);
        Assert.Equal(mails.Length, _mailer.Sent.Count);
    }

    [Fact]
    public async Task Brands_take_turns_however_many_mails_of_one_wait()
    {
        var (busy, quiet) = (await TestBrand.SignUpAsync(_host), await TestBrand.SignUpAsync(_host));
        await Waiting.UntilAsync(async () => await _host.ScalarAsync<long>("SELECT count(*) FROM accounts.mails") == 0);
        _mailer.Hang();
        await WaitsAsync(Guid.CreateVersion7());
        _host.Services.GetRequiredService<MailBell>().Ring();
        await _mailer.Hangs.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        var others = new List<string>();
        for (var i = 0; i < 4; i++) others.Add(await AskedAsync(busy));
        for (var i = 0; i < 2; i++) await busy.ChangeAsync("inviteStaff", new { email = $"cook-{i}@kitchen.example", role = "KITCHEN" }, "invitation", "id");
        var one = await AskedAsync(quiet);
        var before = _mailer.Sent.Count;

        _mailer.GoOn();
        await Waiting.UntilAsync(async () => await _host.ScalarAsync<long>("SELECT count(*) FROM accounts.mails") == 0);
        Assert.Equal([others[0], one, others[1]], _mailer.Sent.Skip(before).Select(m => m.To).Take(3));
    }

    /// <summary>A guest of the brand who asked for a code.</summary>
    private async Task<string> AskedAsync(TestBrand brand)
    {
        using var guest = new Guest(_host, brand);
        Assert.Null((await guest.AskAsync()).Refusal);
        return guest.Email;
    }

    private Task WaitsAsync(Guid mail)
    {
        var now = _host.Clock.GetCurrentInstant();
        return _host.ScalarAsync<object>(
            "INSERT INTO accounts.mails (id, recipient, subject, text, due_at, useless_at, attempts) VALUES ($1, 'somebody@kitchen.example', 'News', 'There is news.', $2, $3, 0)",
            mail, now.ToDateTimeUtc(), (now + Duration.FromHours(1)).ToDateTimeUtc());
    }

    /// <summary>Keeps what it sends; a mail takes until it is told to go on, where a test says so.</summary>
    private sealed class SlowMailer : IMailer
    {
        private readonly TaskCompletionSource _began = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _goesOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _isHanging;

        public DevelopmentMailbox? Mailbox { get; set; }

        public ConcurrentQueue<OutgoingMail> Sent { get; } = new();

        public Task Hangs => _began.Task;

        /// <summary>The next one does.</summary>
        public void Hang() => _isHanging = 1;

        public void GoOn() => _goesOn.TrySetResult();

        public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
        {
            Sent.Enqueue(mail);
            await Mailbox!.SendAsync(mail, cancellationToken);
            if (Interlocked.Exchange(ref _isHanging, 0) == 0) return;
            _began.TrySetResult();
            await _goesOn.Task.WaitAsync(cancellationToken);
        }
    }
}
