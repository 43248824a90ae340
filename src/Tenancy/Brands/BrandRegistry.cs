using System.Collections.Concurrent;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Data;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Brands;

/// <summary>
/// Reads the registry with plain statements: it is asked before a tenant, and so a tenant connection, can exist. A copy is believed as long as every change is heard
/// of, which <see cref="Events.NotificationListener"/> proves again and again; without that, for seconds. Whoever asks while the same is being read waits for that reading.
/// </summary>
internal sealed class BrandRegistry(TenantDataSource source, IClock clock) : IBrandRegistry
{
    private const string Columns = "SELECT id, slug, name, country, currency, time_zone, locales, default_locale, status, content_hash, silo, moves, primary_host FROM tenancy.brands";
    private const string ById = $"{Columns} WHERE id = $1";
    private const string BySlug = $"{Columns} WHERE slug = $1";
    private const string ByHost = $"{Columns} WHERE id = (SELECT brand_id FROM tenancy.domains WHERE host = $1)";
    private const int MostNames = 10_000;
    private static readonly Duration Freshness = Duration.FromSeconds(4);

    private readonly ConcurrentDictionary<Guid, (Brand Brand, Instant At)> _byId = new();
    private readonly ConcurrentDictionary<string, (Brand Brand, Instant At)> _bySlug = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (TenantId? Id, Instant At)> _byHost = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Sql, object Key), Reading> _readings = [];
    private readonly Lock _gate = new();
    private long _changes;
    private long _heardUntil = Instant.MinValue.ToUnixTimeTicks();

    public async ValueTask<Brand?> FindAsync(TenantId id, CancellationToken cancellationToken) =>
        _byId.TryGetValue(id.Value, out var known) && IsFresh(known.At) ? known.Brand : await ReadTogetherAsync(ById, id.Value, cancellationToken);

    public async ValueTask<Brand?> FindAsync(Slug slug, CancellationToken cancellationToken) =>
        _bySlug.TryGetValue(slug.Value, out var known) && IsFresh(known.At) ? known.Brand : await ReadTogetherAsync(BySlug, slug.Value, cancellationToken);

    public async Task<IReadOnlyList<Brand>> WithMostCommonContentAsync(int most, CancellationToken cancellationToken)
    {
        const string oneOfEach = "SELECT (array_agg(id ORDER BY id))[1] FROM tenancy.brands WHERE content_hash IS NOT NULL AND status = 'Active' AND silo IS NULL GROUP BY content_hash ORDER BY count(*) DESC LIMIT $1";
        var ids = new List<Guid>();
        await using (var connection = source.Create())
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand(oneOfEach, connection) { Parameters = { new() { Value = most } } };
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) ids.Add(reader.GetGuid(0));
        }

        var brands = new List<Brand>();
        foreach (var id in ids)
        {
            if (await FindAsync(new TenantId(id), cancellationToken) is { } brand) brands.Add(brand);
        }

        return brands;
    }

    /// <summary>Names that are nobody's are remembered, too: anybody can ask for them.</summary>
    public async ValueTask<Brand?> FindAsync(HostName host, CancellationToken cancellationToken)
    {
        if (!_byHost.TryGetValue(host.Value, out var known) || !IsFresh(known.At))
        {
            var changes = Interlocked.Read(ref _changes);
            var brand = await ReadTogetherAsync(ByHost, host.Value, cancellationToken);
            known = (brand?.Id, clock.GetCurrentInstant());
            Keep(changes, () =>
            {
                if (_byHost.Count >= MostNames) _byHost.Clear();
                _byHost[host.Value] = known;
            });
        }

        return known.Id is { } id ? await FindAsync(id, cancellationToken) : null;
    }

    /// <summary>Reads the database, not the copy.</summary>
    public Task<Brand?> ReadAsync(TenantId id, CancellationToken cancellationToken) => ReadAsync(ById, id.Value, cancellationToken);

    /// <summary>Reads the database, not the copy.</summary>
    public Task<Brand?> ReadAsync(Slug slug, CancellationToken cancellationToken) => ReadAsync(BySlug, slug.Value, cancellationToken);

    /// <summary>Throws the copy of a brand away, and which hosts are its or nobody's.</summary>
    public void Forget(TenantId id)
    {
        lock (_gate)
        {
            _changes++;
            foreach (var (host, (of, _)) in _byHost)
            {
                if (of is null || of == id) _byHost.TryRemove(host, out _);
            }

            if (_byId.TryRemove(id.Value, out var known)) _bySlug.TryRemove(known.Brand.Slug.Value, out _);
        }
    }

    /// <summary>Throws all copies away: what changed meanwhile was perhaps not heard.</summary>
    public void ForgetAll()
    {
        lock (_gate)
        {
            _changes++;
            _byId.Clear();
            _byHost.Clear();
            _bySlug.Clear();
        }
    }

    /// <summary>Whatever was changed before then has been forgotten.</summary>
    public void HasHeardUntil(Instant moment) => Volatile.Write(ref _heardUntil, moment.ToUnixTimeTicks());

    private bool IsFresh(Instant at)
    {
        var now = clock.GetCurrentInstant();
        return IsRecent(now - at) || IsRecent(now - Instant.FromUnixTimeTicks(Volatile.Read(ref _heardUntil)));
    }

    private static bool IsRecent(Duration age) => age >= Duration.Zero && age < Freshness;

    /// <summary>Nothing is kept that was read before a change which has been heard of since.</summary>
    private void Keep(long changes, Action keep)
    {
        lock (_gate)
        {
            if (_changes == changes) keep();
        }
    }

    /// <summary>One question for all who ask it meanwhile. Who asks after a change was heard of does not get what was read before it.</summary>
    private Task<Brand?> ReadTogetherAsync(string sql, object key, CancellationToken cancellationToken)
    {
        Reading? reading;
        lock (_gate)
        {
            if (!_readings.TryGetValue((sql, key), out reading) || reading.Changes != _changes)
            {
                reading = new Reading(_changes);
                _readings[(sql, key)] = reading;
                // On nobody's account: whoever asked first may go while others wait.
                _ = Task.Run(() => FinishAsync(sql, key, reading), CancellationToken.None);
            }
        }

        return reading.Result.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Nobody joins a reading that has ended, however it did.</summary>
    private async Task FinishAsync(string sql, object key, Reading reading)
    {
        try
        {
            var brand = await ReadAsync(sql, key, CancellationToken.None);
            End();
            reading.Result.SetResult(brand);
        }
        catch (Exception failure)
        {
            End();
            reading.Result.SetException(failure);
        }

        void End()
        {
            lock (_gate)
            {
                if (_readings.TryGetValue((sql, key), out var present) && present == reading) _readings.Remove((sql, key));
            }
        }
    }

    private async Task<Brand?> ReadAsync(string sql, object key, CancellationToken cancellationToken)
    {
        var changes = Interlocked.Read(ref _changes);
        await using var connection = source.Create();
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = key } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            ForgetCopies(key);
            return null;
        }

        var brand = new Brand(
            new TenantId(reader.GetGuid(0)),
            Slug.Parse(reader.GetString(1))!.Value,
            reader.GetString(2),
            reader.GetString(3),
            Currency.Of(reader.GetString(4)),
            reader.GetString(5),
            reader.GetFieldValue<string[]>(6),
            reader.GetString(7),
            Enum.Parse<BrandStatus>(reader.GetString(8)))
        {
            ContentHash = await reader.IsDBNullAsync(9, cancellationToken) ? null : reader.GetString(9),
            Home = new Residence(await reader.IsDBNullAsync(10, cancellationToken) ? null : reader.GetString(10), reader.GetInt32(11)),
            PrimaryHost = await reader.IsDBNullAsync(12, cancellationToken) ? null : reader.GetString(12),
        };
        var now = clock.GetCurrentInstant();
        Keep(changes, () =>
        {
            _byId[brand.Id.Value] = (brand, now);
            _bySlug[brand.Slug.Value] = (brand, now);
        });
        return brand;
    }

    /// <param name="changes">How many changes had been heard of when it began.</param>
    private sealed class Reading(long changes)
    {
        public long Changes => changes;

        public TaskCompletionSource<Brand?> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>A brand that was deleted is no longer remembered.</summary>
    private void ForgetCopies(object key)
    {
        if (key is Guid id && _byId.TryRemove(id, out var known)) _bySlug.TryRemove(known.Brand.Slug.Value, out _);
        if (key is string slug && _bySlug.TryRemove(slug, out known)) _byId.TryRemove(known.Brand.Id.Value, out _);
    }
}
