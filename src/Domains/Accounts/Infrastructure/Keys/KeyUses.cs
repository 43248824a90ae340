using System.Collections.Concurrent;
using System.Threading.Channels;
using FoodSaaS.Accounts.Domain;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FoodSaaS.Accounts.Infrastructure.Keys;

internal sealed record KeyUse(Guid KeyId, Instant At);

/// <summary>
/// Notes when keys open something: a look into memory for each request, a write a minute at most for each key, and that behind the request's back. What a stop
/// or a crowd of more than 10,000 keys cuts off is lost: it would have been a minute.
/// </summary>
internal sealed class KeyUses(IClock clock)
{
    /// <summary>Uses of one key within so long are one.</summary>
    public static readonly Duration Grain = Duration.FromMinutes(1);

    private const int MostWaiting = 10_000;

    private readonly ConcurrentDictionary<Guid, Instant> _noted = new();

    private readonly Channel<KeyUse> _waiting = Channel.CreateBounded<KeyUse>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public ChannelReader<KeyUse> Waiting => _waiting.Reader;

    public void Note(Guid keyId)
    {
        var now = clock.GetCurrentInstant();
        if (_noted.TryGetValue(keyId, out var last) && now - last is var age && age >= Duration.Zero && age < Grain) return;
        _noted[keyId] = now;
        _waiting.Writer.TryWrite(new KeyUse(keyId, now));
    }
}

/// <summary>Keeps a use in the key's row, unless another node has kept one of the same minute.</summary>
internal sealed class KeepKeyUse(AccountsDb db)
{
    public async Task<Result<Nothing>> ExecuteAsync(KeyUse use, CancellationToken cancellationToken)
    {
        var minuteBefore = use.At - KeyUses.Grain;
        await db.ApiKeys.Where(k => k.Id == use.KeyId && (k.LastUsedAt == null || k.LastUsedAt <= minuteBefore))
            .ExecuteUpdateAsync(k => k.SetProperty(x => x.LastUsedAt, use.At), cancellationToken);
        return Nothing.Value;
    }
}

/// <summary>Keeps the uses that were noted, one after the other.</summary>
internal sealed class KeyUseWriter(KeyUses uses, IServiceScopeFactory scopes, ILogger<KeyUseWriter> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var use in uses.Waiting.ReadAllAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<UseCaseRunner>().WriteAsync<KeepKeyUse, Nothing>(k => k.ExecuteAsync(use, stoppingToken), stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(failure, "The use of key {KeyId} could not be kept.", use.KeyId);
            }
        }
    }
}
