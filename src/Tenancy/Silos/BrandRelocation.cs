using System.Diagnostics;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Events;
using Npgsql;

namespace FoodSaaS.Tenancy.Silos;

/// <summary>Where a move stands; a process that dies at any of them leaves the brand in exactly one place, and the next move goes on from there.</summary>
internal enum MoveStep
{
    /// <summary>The rows are in the new database, not committed.</summary>
    Copied,

    /// <summary>They are committed there, equal in number and hashes; nobody looks at them.</summary>
    Arrived,

    /// <summary>The old database says where the brand went. This commit is the move.</summary>
    Left,

    /// <summary>The registry knows it as well.</summary>
    Registered,

    /// <summary>The old rows are gone.</summary>
    Cleared,
}

/// <param name="From">Where the brand was; the same as <paramref name="To"/> where there was nothing to move.</param>
/// <param name="Cleared">Rows that were deleted where the brand does not live.</param>
/// <param name="WritersWaited">How long the brand's writes stood still.</param>
internal sealed record MoveReport(Residence From, Residence To, int Tables, long Rows, long Cleared, TimeSpan WritersWaited)
{
    /// <summary>Silos that did not answer; they may still hold old rows of the brand.</summary>
    public IReadOnlyList<string> Unreached { get; init; } = [];
}

/// <summary>
/// Moves a brand between the pool and a database of its own, while it is used. The order is the safety: rows are copied while the brand's writes wait, committed in the new
/// place, and then one transaction of the old place takes the queues away and says where the brand went. Before it the brand is there, after it here.
/// </summary>
internal sealed class BrandRelocation(Databases databases, Homes homes, BrandRegistry registry)
{
    private static readonly TimeSpan LongestWaitForWrites = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromSeconds(20);

    /// <summary>Called at each step; what it throws ends the move there.</summary>
    public Func<MoveStep, Task> At { get; set; } = _ => Task.CompletedTask;

    /// <summary>A read that asked for its brand's home just before the move may still be reading the old rows; they stay as long as no statement runs.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(40);

    /// <exception cref="MoveRefusedException">Nothing was moved.</exception>
    /// <exception cref="BrandUnavailableException">A database does not answer.</exception>
    public async Task<MoveReport> MoveAsync(Slug slug, string? silo, CancellationToken cancellationToken)
    {
        var brand = await registry.ReadAsync(slug, cancellationToken) ?? throw new MoveRefusedException($"There is no brand {slug}.");
        if (silo is not null && !databases.Silos.Contains(silo, StringComparer.Ordinal)) throw new MoveRefusedException($"No silo {silo} is configured: Silos:{silo}:App, Owner and Dispatcher.");
        await using var turn = await TakeTurnAsync(brand.Id, cancellationToken);
        var from = await homes.FindAsync(brand.Id, cancellationToken);
        if (from.Silo == silo) return await ClearEverywhereAsync(brand.Id, from, turn, cancellationToken);

        var to = new Residence(silo, from.Moves + 1);
        var (tables, rows, waited) = await MoveAsync(brand.Id, from, to, cancellationToken);
        await homes.KeepAsync(brand.Id, to, cancellationToken);
        await TellAsync(brand.Id, to, cancellationToken);
        await At(MoveStep.Registered);
        await Task.Delay(Grace, cancellationToken);
        var cleared = await ClearAsync(brand.Id, from.Silo, turn, cancellationToken);
        await At(MoveStep.Cleared);
        return new MoveReport(from, to, tables, rows, cleared, waited);
    }

    /// <summary>There is nothing to move; an earlier move may have left rows behind.</summary>
    private async Task<MoveReport> ClearEverywhereAsync(TenantId brand, Residence home, MoveTurn turn, CancellationToken cancellationToken)
    {
        var (cleared, unreached) = (0L, new List<string>());
        foreach (var silo in databases.Silos.Prepend(null).Where(s => s != home.Silo))
        {
            try
            {
                cleared += await ClearAsync(brand, silo, turn, cancellationToken);
            }
            catch (BrandUnavailableException) when (silo is not null)
            {
                unreached.Add(silo);
            }
        }

        return new MoveReport(home, home, 0, 0, cleared, TimeSpan.Zero) { Unreached = unreached };
    }

    private async Task<(int Tables, long Rows, TimeSpan Waited)> MoveAsync(TenantId brand, Residence from, Residence to, CancellationToken cancellationToken)
    {
        await using var source = await OwnerSession.OpenAsync(databases, from.Silo, cancellationToken);
        await using var target = await OwnerSession.OpenAsync(databases, to.Silo, cancellationToken);
        if (to.Silo is { } silo) await PrepareAsync(silo, target, cancellationToken);
        var tables = await TenantTable.AllAsync(source.Connection, cancellationToken);
        if (!tables.SequenceEqual(await TenantTable.AllAsync(target.Connection, cancellationToken))) throw new MoveRefusedException("The two databases have different schemas: migrate both first.");

        var (old, fresh) = (new BrandRows(source.Connection, brand), new BrandRows(target.Connection, brand));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var leaving = await source.Connection.BeginTransactionAsync(cancellationToken);
        try
        {
            await old.StopWritesAsync(LongestWaitForWrites, cancellationToken);
            var clock = Stopwatch.StartNew();
            end.CancelAfter(LongestStandstill);
            foreach (var queue in tables.Where(t => t.IsQueue)) await old.LockAsync(queue, end.Token);
            var rows = await ArriveAsync(old, fresh, target.Connection, tables, end.Token);
            await At(MoveStep.Arrived);
            await old.DeleteAsync(tables.Where(t => t.IsQueue), end.Token);
            await old.DepartAsync(to, isRegistry: from.Silo is null, end.Token);
            await leaving.CommitAsync(CancellationToken.None);
            var waited = clock.Elapsed;
            await At(MoveStep.Left);
            return (tables.Count, rows, waited);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new MoveRefusedException($"Copying took longer than the {LongestStandstill.TotalSeconds} s that the brand's writes may stand still.");
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new MoveRefusedException($"A write of the brand did not end within {LongestWaitForWrites.TotalSeconds} s; try again.");
        }
    }

    /// <summary>Whoever will work there must reach it, before the brand lives there.</summary>
    private async Task PrepareAsync(string silo, OwnerSession owner, CancellationToken cancellationToken)
    {
        await using (var app = databases.Of(silo).Create()) await databases.Of(silo).OpenAsync(app, cancellationToken);
        await using (var dispatcher = databases.DispatcherOf(silo)) await dispatcher.InsistAsync(cancellationToken);
        await owner.ReserveForTenantsAsync(cancellationToken);
    }

    /// <summary>Copies table by table and compares each. An earlier attempt may have left rows: nobody has looked at them, since the brand does not live there.</summary>
    private async Task<long> ArriveAsync(BrandRows old, BrandRows fresh, NpgsqlConnection target, IReadOnlyList<TenantTable> tables, CancellationToken cancellationToken)
    {
        await using var arriving = await target.BeginTransactionAsync(cancellationToken);
        await fresh.DeleteAsync(tables, cancellationToken);
        var rows = 0L;
        foreach (var table in tables)
        {
            await old.CopyToAsync(fresh, table, cancellationToken);
            var (there, here) = (await old.SumAsync(table, cancellationToken), await fresh.SumAsync(table, cancellationToken));
            if (there != here) throw new MoveRefusedException($"{table.Name} came over as {here.Rows} rows of {there.Rows}, or changed on the way.");
            rows += here.Rows;
        }

        await At(MoveStep.Copied);
        await arriving.CommitAsync(cancellationToken);
        return rows;
    }

    /// <summary>Deletes the brand's rows in a database where it does not live.</summary>
    private async Task<long> ClearAsync(TenantId brand, string? silo, MoveTurn turn, CancellationToken cancellationToken)
    {
        await using var session = await OwnerSession.OpenAsync(databases, silo, cancellationToken);
        await using var clearing = await session.Connection.BeginTransactionAsync(cancellationToken);
        var rows = new BrandRows(session.Connection, brand);
        await rows.StopWritesAsync(LongestWaitForWrites, cancellationToken);
        await turn.InsistAsync(cancellationToken);
        if ((await homes.FindAsync(brand, cancellationToken)).Silo == silo) throw new MoveRefusedException("The brand has moved meanwhile.");
        var cleared = await rows.DeleteAsync(await TenantTable.AllAsync(session.Connection, cancellationToken), cancellationToken);
        await clearing.CommitAsync(cancellationToken);
        return cleared;
    }

    /// <summary>Wakes the loops that will deliver what came over.</summary>
    private async Task TellAsync(TenantId brand, Residence to, CancellationToken cancellationToken)
    {
        await using var target = await OwnerSession.OpenAsync(databases, to.Silo, cancellationToken);
        await target.NotifyAsync(DispatcherSignal.Channel, "", cancellationToken);
        await target.NotifyAsync(CallSignal.Channel, "", cancellationToken);
        await using var pool = await OwnerSession.OpenAsync(databases, null, cancellationToken);
        await pool.NotifyAsync(Homes.Channel, brand.ToString(), cancellationToken);
    }

    private async Task<MoveTurn> TakeTurnAsync(TenantId brand, CancellationToken cancellationToken) =>
        await MoveTurn.TakeAsync(await OwnerSession.OpenAsync(databases, null, cancellationToken), brand, cancellationToken) ?? throw new MoveRefusedException("The brand is being moved already.");
}
