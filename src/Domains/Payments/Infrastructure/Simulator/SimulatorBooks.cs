using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Payments.Application;
using FoodSaaS.Payments.Application.Simulator;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Domain.Simulator;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Payments.Infrastructure.Simulator;

/// <summary>What the simulated gateway does, within one transaction: once a key, and written into its log.</summary>
internal sealed class SimulatorBooks(PaymentsDb db, SimulatorPost post, IClock clock)
{
    private DbSet<SimulatedIntent> Intents => db.Set<SimulatedIntent>();

    public async Task<Result<(GatewayIntent Answer, bool IsLost)>> CreateAsync(NewIntent wanted, IntentKind kind, CancellationToken cancellationToken)
    {
        var id = $"{(kind == IntentKind.Setup ? "seti" : "pi")}_sim_{NameOf(wanted.Key)}";
        var now = clock.GetCurrentInstant();
        if (await Intents.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellationToken) is { } there) return (there.Seen(now), false);
        var intent = Begin(id, wanted, kind, now);
        db.Add(intent);
        Log("create", wanted.Key, intent, wanted.Amount, now);
        await db.SaveChangesAsync(cancellationToken);
        return (intent.Seen(now), false);
    }

    public async Task<Result<(GatewayIntent Answer, bool IsLost)>> ConfirmKeptAsync(string intentId, string setupId, string key, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (await Intents.AsNoTracking().FirstOrDefaultAsync(i => i.Id == setupId, cancellationToken) is not { Card: { } card } setup || setup.StatusAt(now) != IntentStatus.Done) return GatewayErrors.NotFound;
        if (await TakeAsync(intentId, now, cancellationToken) is not { } intent) return GatewayErrors.NotFound;
        if (await IsKnownAsync(key, cancellationToken)) return (intent.Seen(now), false);
        if (!intent.IsOpen) return GatewayErrors.WrongState;
        intent.ConfirmKept(card, now);
        return await AnswerAsync(intent, "confirm kept", key, intent.Amount, SimulatedEvents.Of(intent), intent.SettlesAt ?? now, cancellationToken);
    }

    public async Task<Result<(GatewayIntent Answer, bool IsLost)>> CaptureAsync(string intentId, long amount, long fee, string key, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (await TakeAsync(intentId, now, cancellationToken) is not { } intent) return GatewayErrors.NotFound;
        if (await IsKnownAsync(key, cancellationToken)) return (intent.Seen(now), false);
        if (intent.Status != IntentStatus.Authorised || amount > intent.Amount) return GatewayErrors.WrongState;
        intent.Capture(amount, fee, now);
        return await AnswerAsync(intent, "capture", key, amount, SimulatedEvents.Succeeded, now, cancellationToken);
    }

    public async Task<Result<(GatewayIntent Answer, bool IsLost)>> CancelAsync(string intentId, string key, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (await TakeAsync(intentId, now, cancellationToken) is not { } intent) return GatewayErrors.NotFound;
        if (intent.Status == IntentStatus.Cancelled || await IsKnownAsync(key, cancellationToken)) return (intent.Seen(now), false);
        if (intent.Status == IntentStatus.Done) return GatewayErrors.WrongState;
        intent.Cancel();
        return await AnswerAsync(intent, "cancel", key, 0, SimulatedEvents.Cancelled, now, cancellationToken);
    }

    public async Task<Result<(GatewayRefund Answer, bool IsLost)>> RefundAsync(string intentId, NewGatewayRefund wanted, string key, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (await TakeAsync(intentId, now, cancellationToken) is not { } intent) return GatewayErrors.NotFound;
        var answer = new GatewayRefund($"re_sim_{NameOf(key)}", RefundStatus.Done, wanted.Amount) { RefundId = wanted.Id };
        if (await IsKnownAsync(key, cancellationToken)) return (answer, false);
        if (wanted.Amount > intent.Captured - intent.RefundedAt(now) - intent.DisputedAt(now)) return GatewayErrors.WrongState;
        var failsAt = intent.Refund(answer, now);
        var sent = await AnswerAsync(intent, "refund", key, wanted.Amount, SimulatedEvents.Refunded, now, cancellationToken);
        if (failsAt is { } fails) await post.SendAsync(intent, SimulatedEvents.RefundFailed, fails, cancellationToken);
        return sent.Map(s => (answer, s.IsLost));
    }

    /// <summary>The diner's own script does it: no key, and no reply is lost.</summary>
    public async Task<GatewayIntent?> ConfirmAsync(string clientSecret, SimulatedCard card, bool? proves, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (await TakeAsync(Intents.Where(i => i.ClientSecret == clientSecret), now, cancellationToken) is not { } intent) return null;
        if (!intent.IsOpen) return intent.Seen(now);
        intent.Confirm(card, proves, now);
        Log("confirm", null, intent, intent.Amount, now);
        await db.SaveChangesAsync(cancellationToken);
        await post.SendAsync(intent, SimulatedEvents.Of(intent), intent.SettlesAt ?? now, cancellationToken);
        return intent.Seen(now);
    }

    /// <param name="at">When word of it is sent.</param>
    private async Task<Result<(GatewayIntent Answer, bool IsLost)>> AnswerAsync(SimulatedIntent intent, string operation, string key, long amount, string type, Instant at, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        Log(operation, key, intent, amount, now);
        await db.SaveChangesAsync(cancellationToken);
        await post.SendAsync(intent, type, at, cancellationToken);
        if (operation == "capture" && intent.DisputeEndsAt is { } end)
        {
            await post.SendAsync(intent, SimulatedEvents.Disputed, now, cancellationToken);
            await post.SendAsync(intent, SimulatedEvents.DisputeDecided, end, cancellationToken);
        }

        return (intent.Seen(now), intent.Card == SimulatedCard.LosesReplies);
    }

    private Task<SimulatedIntent?> TakeAsync(string id, Instant now, CancellationToken cancellationToken) => TakeAsync(Intents.Where(i => i.Id == id), now, cancellationToken);

    private async Task<SimulatedIntent?> TakeAsync(IQueryable<SimulatedIntent> one, Instant now, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var intent = await one.Held().FirstOrDefaultAsync(cancellationToken);
        intent?.Settle(now);
        return intent;
    }

    private Task<bool> IsKnownAsync(string key, CancellationToken cancellationToken) => db.Set<SimulatorLogLine>().AnyAsync(l => l.Key == key, cancellationToken);

    private void Log(string operation, string? key, SimulatedIntent intent, long amount, Instant now) =>
        db.Add(new SimulatorLogLine { At = now, Operation = operation, Key = key, IntentId = intent.Id, Amount = amount });

    private static SimulatedIntent Begin(string id, NewIntent wanted, IntentKind kind, Instant now) => new()
    {
        Id = id,
        Kind = kind,
        PaymentId = wanted.PaymentId,
        ClientSecret = $"{id}_secret_{Secrets.Draw()}",
        Currency = wanted.Currency,
        Amount = wanted.Amount,
        CreatedAt = now,
        TouchedAt = now,
    };

    /// <summary>The same key makes the same name.</summary>
    private static string NameOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 12));
}
