using FoodSaaS.Customers.Domain;
using FoodSaaS.Customers.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FoodSaaS.Customers.Application.Messages;

/// <summary>Sends one text message: reads, sends, writes down, each by itself. A crash in between sends it twice, under the same id.</summary>
internal sealed class SendTextMessage(BrandWork work, ISmsSender sender, ILogger<SendTextMessage> log) : ICaller
{
    public const string Name = "customers.text-message";

    /// <summary>All messages go to one provider.</summary>
    public static readonly Guid Lane = new("0f0d8c52-7a54-7c0e-9b57-1d3c5e2f7a01");

    public string Kind => Name;

    public async Task CallAsync(TenantId brand, Guid id, CancellationToken cancellationToken)
    {
        TextMessage? message = null;
        await work.RunAsync(
            brand,
            async services => message = await services.GetRequiredService<UseCaseRunner>().ReadAsync<WaitingTexts, TextMessage?>(t => t.FindAsync(id, cancellationToken), cancellationToken),
            cancellationToken);
        var isOut = message is null || await TrySendAsync(message, cancellationToken);
        await work.RunAsync(
            brand,
            services => services.GetRequiredService<UseCaseRunner>().WriteAsync<WaitingTexts, Nothing>(t => isOut ? t.EndAsync(id, cancellationToken) : t.TryAgainAsync(message!, cancellationToken), cancellationToken),
            cancellationToken);
    }

    private async Task<bool> TrySendAsync(TextMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(new OutgoingText(message.Id, message.Recipient, message.Text), cancellationToken);
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // The provider's words may hold the number, so only their kind is logged.
            log.LogWarning("Text message {MessageId} could not be sent: {Failure}.", message.Id, failure.GetType().Name);
            return false;
        }
    }
}

/// <summary>The brand's text messages that wait to be sent.</summary>
internal sealed class WaitingTexts(CustomersDb db, ICalls calls, IClock clock)
{
    /// <summary>Null where it is out, of no more use, or was tried often enough.</summary>
    public Task<TextMessage?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return db.TextMessages.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id && m.SentAt == null && m.UselessAt > now && m.Attempts < TextMessage.MaxAttempts, cancellationToken);
    }

    public async Task<Result<Nothing>> EndAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await db.TextMessages.Where(m => m.Id == id && m.SentAt == null).ExecuteUpdateAsync(m => m.SetProperty(x => x.SentAt, now), cancellationToken);
        await calls.EndAsync(SendTextMessage.Name, id, cancellationToken);
        return Nothing.Value;
    }

    public async Task<Result<Nothing>> TryAgainAsync(TextMessage message, CancellationToken cancellationToken)
    {
        var attempts = message.Attempts + 1;
        await db.TextMessages.Where(m => m.Id == message.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.Attempts, attempts), cancellationToken);
        await calls.RepeatAsync(SendTextMessage.Name, message.Id, clock.GetCurrentInstant() + TextMessage.PauseAfter(attempts), cancellationToken);
        return Nothing.Value;
    }
}
