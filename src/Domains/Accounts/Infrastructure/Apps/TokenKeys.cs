using FoodSaaS.Accounts.Domain.Apps;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using OpenIddict.Server;

namespace FoodSaaS.Accounts.Infrastructure.Apps;

/// <summary>
/// This node's copy of the keys of tokens, a minute old at most, the one in use first. Whoever finds that the next one is due makes it. They are options of
/// OpenIddict's, which asks for them again whenever they change.
/// </summary>
internal sealed class TokenKeys(IServiceScopeFactory scopes, TokenSecrets secrets, IClock clock) : IConfigureOptions<OpenIddictServerOptions>, IOptionsChangeTokenSource<OpenIddictServerOptions>, IDisposable
{
    private static readonly Duration Freshness = Duration.FromMinutes(1);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private IReadOnlyList<OpenKey> _keys = [];
    private CancellationTokenSource _change = new();
    private Instant? _readAt;

    public string? Name => Options.DefaultName;

    public IChangeToken GetChangeToken() => new CancellationChangeToken(_change.Token);

    public void Configure(OpenIddictServerOptions options)
    {
        options.SigningCredentials.AddRange(_keys.Select(k => k.Signing));
        options.EncryptionCredentials.AddRange(_keys.Select(k => k.Encrypting));
    }

    /// <summary>Before the options are asked for: without a key there are none.</summary>
    public async Task EnsureFreshAsync(CancellationToken cancellationToken)
    {
        if (IsFresh()) return;
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (!IsFresh()) await ReadAsync(cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        _oneAtATime.Dispose();
        _change.Dispose();
    }

    private bool IsFresh() => _readAt is { } at && clock.GetCurrentInstant() - at is var age && age >= Duration.Zero && age < Freshness;

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var runner = scope.ServiceProvider.GetRequiredService<UseCaseRunner>();
        var now = clock.GetCurrentInstant();
        var rows = await runner.ReadAsync<TokenKeyRows, IReadOnlyList<TokenKey>>(r => r.LiveAsync(cancellationToken), cancellationToken);
        if (Newest(rows) is not { } newest || newest.NeedsSuccessor(now))
        {
            rows = (await runner.WriteAsync<TokenKeyRows, IReadOnlyList<TokenKey>>(async r => Result<IReadOnlyList<TokenKey>>.Success(await r.ExtendAsync(live => Newest(live), cancellationToken)), cancellationToken)).Value;
        }

        Take([.. rows.OrderByDescending(k => k.UsedFrom <= now).ThenByDescending(k => k.UsedFrom).Select(Open).OfType<OpenKey>()]);
        _readAt = now;
    }

    /// <summary>The last one that this installation can read.</summary>
    private TokenKey? Newest(IReadOnlyList<TokenKey> rows) => rows.OrderByDescending(k => k.UsedFrom).FirstOrDefault(k => Open(k) is not null);

    private OpenKey? Open(TokenKey row) =>
        _keys.FirstOrDefault(k => k.Id == row.Id) ?? (secrets.Open(row.Id, row.Sealed) is { } opened ? new OpenKey(row.Id, opened.Signing, opened.Encrypting) : null);

    private void Take(IReadOnlyList<OpenKey> keys)
    {
        if (keys.Select(k => k.Id).SequenceEqual(_keys.Select(k => k.Id))) return;
        _keys = keys;
        using var former = Interlocked.Exchange(ref _change, new CancellationTokenSource());
        former.Cancel();
    }

    private sealed record OpenKey(Guid Id, SigningCredentials Signing, EncryptingCredentials Encrypting);
}

/// <summary>The keys of tokens in the database.</summary>
internal sealed class TokenKeyRows(AccountsDb db, TokenSecrets secrets, IClock clock)
{
    public async Task<IReadOnlyList<TokenKey>> LiveAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return await db.TokenKeys.AsNoTracking().Where(k => k.EndsAt > now).ToListAsync(cancellationToken);
    }

    /// <summary>Makes the next one, unless another node just did. The very first is used at once: nobody holds anything older.</summary>
    public async Task<IReadOnlyList<TokenKey>> ExtendAsync(Func<IReadOnlyList<TokenKey>, TokenKey?> newestOf, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended('accounts.token-keys', 0))", cancellationToken);
        var live = await LiveAsync(cancellationToken);
        var now = clock.GetCurrentInstant();
        var newest = newestOf(live);
        if (newest is not null && !newest.NeedsSuccessor(now)) return live;
        var id = Ids.New();
        var next = TokenKey.Of(id, secrets.Draw(id), newest is null ? now : now + TokenKey.Announcement);
        db.Add(next);
        await db.SaveChangesAsync(cancellationToken);
        return [.. live, next];
    }
}
