using System.Diagnostics;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Silos;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Recovery;

/// <summary>Where a restore stands.</summary>
internal enum RestoreStep
{
    /// <summary>The brand's rows are as they were, not committed: nobody sees them.</summary>
    Replaced,

    /// <summary>They are committed, and with them what has everybody told. This commit is the restore.</summary>
    Restored,
}

/// <param name="Rows">Rows that are as they were, and equal in number and hashes to those of the copy.</param>
/// <param name="Replaced">Rows that stood in their place.</param>
/// <param name="People">People who came back; null where nobody can tell any more who was erased since, so that nobody came.</param>
/// <param name="WritersWaited">How long the brand's writes stood still.</param>
internal sealed record RestoreReport(int Tables, long Rows, long Replaced, long? People, TimeSpan WritersWaited);

/// <summary>
/// Puts a brand back to how it was, out of a recovered copy of its database, while it and all others are used. It is one transaction of the database where the
/// brand lives: until its end everybody reads the rows of before, and the brand's writes wait. Afterwards timers tell whoever keeps something of the brand.
/// </summary>
internal sealed class BrandRestore(Databases databases, Homes homes, BrandRegistry registry, IServiceProvider services, IClock clock)
{
    private static readonly TimeSpan LongestWaitForWrites = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromSeconds(20);

    /// <summary>Called at each step; what it throws ends the restore there.</summary>
    public Func<RestoreStep, Task> At { get; set; } = _ => Task.CompletedTask;

    /// <summary>The way into the database of a recovered server where the brand lived then.</summary>
    /// <exception cref="MoveRefusedException">There is no such brand, or there was none then.</exception>
    public async Task<string> FindCopyAsync(Slug slug, string recovered, CancellationToken cancellationToken)
    {
        var brand = await BrandAsync(slug, cancellationToken);
        return await new RecoveredCopy(databases, recovered).FindAsync(brand.Id, await homes.FindAsync(brand.Id, cancellationToken), cancellationToken);
    }

    /// <param name="to">The instant that the copy was recovered to.</param>
    /// <param name="copy">As <see cref="FindCopyAsync"/> found it, at the present schema.</param>
    /// <exception cref="MoveRefusedException">Nothing was restored.</exception>
    /// <exception cref="BrandUnavailableException">A database does not answer.</exception>
    public async Task<RestoreReport> RestoreAsync(Slug slug, Instant to, string copy, CancellationToken cancellationToken)
    {
        var brand = await BrandAsync(slug, cancellationToken);
        if (brand.Status == BrandStatus.Closing) throw new MoveRefusedException("The brand is closing: what is to be deleted is not brought back.");
        await using var turn = await MoveTurn.TakeAsync(await OwnerSession.OpenAsync(databases, null, cancellationToken), brand.Id, cancellationToken)
            ?? throw new MoveRefusedException("The brand is being moved or restored already.");
        var home = await homes.FindAsync(brand.Id, cancellationToken);
        await using var then = await OwnerSession.OpenAsync(copy, home.Silo, cancellationToken);
        await using var now = await OwnerSession.OpenAsync(databases, home.Silo, cancellationToken);
        var tables = await TenantTable.AllAsync(now.Connection, cancellationToken);
        if (!tables.SequenceEqual(await TenantTable.AllAsync(then.Connection, cancellationToken))) throw new MoveRefusedException("The copy has another schema than the live database.");

        var report = await ReplaceAsync(brand.Id, to, then.Connection, now.Connection, tables, cancellationToken);
        await At(RestoreStep.Restored);
        return report;
    }

    private async Task<RestoreReport> ReplaceAsync(TenantId brand, Instant to, NpgsqlConnection then, NpgsqlConnection now, IReadOnlyList<TenantTable> tables, CancellationToken cancellationToken)
    {
        var rules = await RestoreRules.ReadAsync(services);
        var (old, present) = (new BrandRows(then, brand), new BrandRows(now, brand));
        var replaced = tables.Where(t => rules.Of(t) == RestoreRule.AsThen).ToList();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var replacing = await now.BeginTransactionAsync(cancellationToken);
        try
        {
            await present.StopWritesAsync(LongestWaitForWrites, cancellationToken);
            var waiting = Stopwatch.StartNew();
            end.CancelAfter(LongestStandstill);
            var files = new LeftFiles(now, brand, rules);
            await files.NoteAsync(replaced, end.Token);
            var gone = await present.DeleteAsync(replaced, end.Token);
            var rows = 0L;
            foreach (var table in replaced) rows += await PutBackAsync(old, present, table, end.Token);
            if (rows == 0) throw new MoveRefusedException("The copy has nothing of the brand.");
            var people = await new ReturningPeople(then, now, brand, rules).ReturnAsync(tables, to, clock.GetCurrentInstant(), end.Token);
            await new RestoredHistory(now, brand).PutBackAsync(old, present, tables, rules.StayingInHistory, end.Token);
            await new RestoreTimers(now, brand).SetAsync(old, present, tables, rules.Erasures, to, clock.GetCurrentInstant(), end.Token);
            await files.TellAsync(clock.GetCurrentInstant(), end.Token);
            await At(RestoreStep.Replaced);
            await replacing.CommitAsync(CancellationToken.None);
            return new RestoreReport(replaced.Count, rows, gone, people, waiting.Elapsed);
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

    private static async Task<long> PutBackAsync(BrandRows old, BrandRows present, TenantTable table, CancellationToken cancellationToken)
    {
        await old.CopyToAsync(present, table, cancellationToken);
        var (there, here) = (await old.SumAsync(table, cancellationToken), await present.SumAsync(table, cancellationToken));
        return there == here ? here.Rows : throw new MoveRefusedException($"{table.Name} came back as {here.Rows} rows of {there.Rows}, or changed on the way.");
    }

    private async Task<Brand> BrandAsync(Slug slug, CancellationToken cancellationToken) =>
        await registry.ReadAsync(slug, cancellationToken) ?? throw new MoveRefusedException($"There is no brand {slug}.");
}
