using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Live;
using FoodSaaS.Tenancy.Silos;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FoodSaaS.Tenancy.Data;

/// <summary>
/// Lock 4: the scope's one connection, to the database where its brand lives. It tells PostgreSQL the tenant in the round trip of the first command (reads) or of
/// BEGIN (writes); a scope without a tenant says so explicitly, so nothing is inherited from the connection's last user. Only the scope of a brand with its own database
/// has a second one, to the registry, for the platform's rows.
/// </summary>
internal sealed class TenantConnection(Databases databases, Homes homes, CommitSignals signals, ITenantScope scope) : IAsyncDisposable
{
    /// <summary>A brand does not move so often while one scope lives.</summary>
    private const int MostMoves = 5;

    private readonly List<TenantDbContext> _contexts = [];
    private readonly List<TenantDbContext> _joined = [];
    private readonly List<NpgsqlBatchCommand> _atEnd = [];
    private readonly List<string> _messages = [];
    private DatabaseSession? _registry;
    private DatabaseSession? _silo;
    private Residence? _movedTo;
    private bool _isRegistryLast;
    private bool _saysAfter;
    private Wake _wake;
    private int _moves;

    /// <summary>Where the scope's brand lives, as far as the scope knows.</summary>
    public Residence Residence => _movedTo ?? (scope.HasTenant ? scope.Brand.Home : default);

    public NpgsqlConnection Connection => Home.Connection;

    public bool IsInTransaction { get; private set; }

    /// <summary>Counts the scope's transactions.</summary>
    internal long Transaction { get; private set; }

    /// <summary>Something was saved in the present transaction: what is read from now on may be what nobody else sees yet.</summary>
    internal bool HasSaved { get; private set; }

    /// <summary>What PostgreSQL must be told: the tenant's id, or the empty text for none.</summary>
    public string Wanted => scope.HasTenant ? scope.Current.ToString() : "";

    private DatabaseSession Registry => _registry ??= new DatabaseSession(databases.Of(null));

    /// <summary>The session with the database where the brand lives, as far as the scope knows.</summary>
    internal DatabaseSession Home => Residence.Silo is { } silo ? _silo ??= new DatabaseSession(databases.Of(silo)) : Registry;

    public Task OpenAsync(CancellationToken cancellationToken) => Home.OpenAsync(cancellationToken);

    /// <summary>Begins where the brand lives: who comes while it moves waits, who comes too late follows it.</summary>
    /// <param name="isLazy">Its commit does not wait for the disk: what PostgreSQL forgets of it as it crashes is done again, from what caused it.</param>
    public async Task<TenantTransaction> BeginAsync(CancellationToken cancellationToken, bool isLazy = false)
    {
        if (IsInTransaction) throw new InvalidOperationException("One transaction at a time: a use case does not call another one.");
        try
        {
            while (await BeginHereAsync(isLazy, cancellationToken) is { } elsewhere)
            {
                await Home.EndAsync();
                await FollowAsync(elsewhere, cancellationToken);
            }
        }
        catch
        {
            await EndAsync();
            throw;
        }

        (IsInTransaction, HasSaved, Transaction) = (true, false, Transaction + 1);
        return new TenantTransaction(this);
    }

    /// <summary>
    /// Runs a statement in the scope's transaction right before it commits, with all others of the kind, in their order and in one round trip: for rows and signals that
    /// nothing in the transaction reads.
    /// </summary>
    public void AtEnd(string sql, params IEnumerable<NpgsqlParameter> parameters)
    {
        if (!IsInTransaction) throw new InvalidOperationException("There is no transaction.");
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        _atEnd.Add(command);
    }

    /// <summary>Once the scope's transaction is committed, dispatchers of its database look for what it has given them to do.</summary>
    public void WakeAfter(Wake wake)
    {
        if (_saysAfter) _wake |= wake;
        else foreach (var channel in CommitSignals.ChannelsOf(wake)) NotifyAtEnd(channel, "");
    }

    /// <summary>Once the scope's transaction is committed, followers are told.</summary>
    public void SayAfter(string message)
    {
        if (_saysAfter) _messages.Add(message);
        else NotifyAtEnd(LiveTopics.Channel, message);
    }

    /// <summary>With the commit, and as surely.</summary>
    public void NotifyAtEnd(string channel, string payload) => AtEnd("SELECT pg_notify($1, $2)", new NpgsqlParameter<string> { TypedValue = channel }, new NpgsqlParameter<string> { TypedValue = payload });

    /// <summary>Tells PostgreSQL the scope's tenant now; provisioning calls it when the scope enters its new brand.</summary>
    public Task TellAsync(CancellationToken cancellationToken) => Home.TellAsync(Wanted, cancellationToken);

    /// <summary>From now on the scope works where its brand has moved to.</summary>
    public async Task FollowAsync(Residence home, CancellationToken cancellationToken)
    {
        if (IsInTransaction || ++_moves > MostMoves) throw new BrandUnavailableException(home.Silo ?? "of the pool");
        await homes.KeepAsync(scope.Current, home, cancellationToken);
        var left = _silo;
        (_movedTo, _silo) = (home, null);
        await OpenAsync(cancellationToken);
        foreach (var context in _contexts) context.Reconnect(SessionOf(context).Connection);
        if (left is not null) await left.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_silo is not null) await _silo.DisposeAsync();
        if (_registry is not null) await _registry.DisposeAsync();
    }

    /// <summary>The connection that a context works on as long as the brand stays where it is.</summary>
    internal NpgsqlConnection Enter(TenantDbContext context)
    {
        _contexts.Add(context);
        return SessionOf(context).Connection;
    }

    /// <summary>The platform's rows are in the registry's database, whatever else the scope works on.</summary>
    internal DatabaseSession SessionOf(TenantDbContext context) => context.IsOfPlatform ? Registry : Home;

    /// <summary>The session of a context's next command: inside the scope's transaction, where there is one.</summary>
    internal ValueTask<DatabaseSession> SessionForAsync(TenantDbContext context, CancellationToken cancellationToken)
    {
        var session = SessionOf(context);
        return !IsInTransaction || session.IsInTransaction ? new(session) : JoinAsync(context, session, cancellationToken);
    }

    /// <summary>Whether commands of the context ask if the brand has left: the platform's rows never leave the registry.</summary>
    internal bool AsksForHome(TenantDbContext context) => scope.HasTenant && !context.IsOfPlatform;

    internal async Task TellIfNeededAsync(TenantDbContext context, CancellationToken cancellationToken)
    {
        var session = await SessionForAsync(context, cancellationToken);
        if (session.IsTold(Wanted)) return;
        if (!AsksForHome(context)) await session.TellAsync(Wanted, cancellationToken);
        else if (await session.TellAsync(scope.Current, Residence.Moves, default, cancellationToken) is { } elsewhere) throw new BrandMovedException(elsewhere);
    }

    internal void NoteSave() => HasSaved = true;

    /// <summary>Within the scope's transaction: the registry's connection, for what nodes are told. It must not be told before what it is about can be read, so here the registry commits last.</summary>
    internal async Task<NpgsqlConnection> RegistryAsync(CancellationToken cancellationToken)
    {
        if (!IsInTransaction) throw new InvalidOperationException("There is no transaction.");
        if (!Registry.IsInTransaction)
        {
            await Registry.BeginAsync(cancellationToken);
            await Registry.TellAsync(Wanted, cancellationToken);
        }

        _isRegistryLast = true;
        return Registry.Connection;
    }

    /// <summary>The platform's rows first: who is told of a success has both, and what is never told of was at most a mail, or an attempt that was counted.</summary>
    internal async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_atEnd.Count > 0) await Home.EndWithAsync(_atEnd, isCommitted: _registry is null || _silo is null, cancellationToken);
        if (_registry is not null && !_isRegistryLast) await _registry.CommitAsync(cancellationToken);
        if (_silo is not null) await _silo.CommitAsync(cancellationToken);
        if (_registry is not null) await _registry.CommitAsync(cancellationToken);
        if (_wake != Wake.Nobody || _messages.Count > 0) signals.Raise(Residence.Silo, _wake, _messages);
        await PartAsync();
    }

    internal async ValueTask EndAsync()
    {
        if (_registry is not null) await _registry.EndAsync();
        if (_silo is not null) await _silo.EndAsync();
        await PartAsync();
    }

    private async Task PartAsync()
    {
        (IsInTransaction, _isRegistryLast, _saysAfter, _wake) = (false, false, false, Wake.Nobody);
        _atEnd.Clear();
        _messages.Clear();
        foreach (var context in _joined) await context.Database.CloseConnectionAsync();
        _joined.Clear();
    }

    private async Task<Residence?> BeginHereAsync(bool isLazy, CancellationToken cancellationToken)
    {
        await Home.BeginAsync(cancellationToken);
        if (!scope.HasTenant)
        {
            await Home.TellAsync("", cancellationToken);
            return null;
        }

        _saysAfter = signals.Reach(Residence.Silo);
        return await Home.TellAsync(scope.Current, Residence.Moves, new Manner(_saysAfter, isLazy), cancellationToken);
    }

    /// <summary>EF closes what it opened itself, and the transaction with it; whom it is told to open for it lets be.</summary>
    private async ValueTask<DatabaseSession> JoinAsync(TenantDbContext context, DatabaseSession session, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        _joined.Add(context);
        await session.BeginAsync(cancellationToken);
        await session.TellAsync(Wanted, cancellationToken);
        return session;
    }
}

/// <summary>A running transaction; disposing it without a commit undoes everything.</summary>
internal sealed class TenantTransaction(TenantConnection owner) : IAsyncDisposable
{
    private bool _ended;

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await owner.CommitAsync(cancellationToken);
        _ended = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_ended) return;
        _ended = true;
        await owner.EndAsync();
    }
}
