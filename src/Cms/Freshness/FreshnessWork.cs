using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Freshness;

/// <summary>Short transactions over the freshness tables.</summary>
internal sealed class FreshnessWork(FreshnessDb db, ITimers timers, UseCaseRunner runner)
{
    public Task<T> ReadAsync<T>(Func<FreshnessDb, Task<T>> read, CancellationToken cancellationToken) => runner.ReadAsync<FreshnessDb, T>(read, cancellationToken);

    public async Task WriteAsync(Func<FreshnessDb, Task> write, CancellationToken cancellationToken) => await runner.WriteAsync<FreshnessDb, Nothing>(
        async context =>
        {
            await write(context);
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
            return Nothing.Value;
        },
        cancellationToken);

    /// <summary>Updates, or inserts where there was nothing; a rival's insert makes it an update after all.</summary>
    public async Task UpsertAsync<TRow>(Func<FreshnessDb, Task<int>> update, Func<TRow> make, CancellationToken cancellationToken)
        where TRow : class
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await WriteAsync(async context => { if (await update(context) == 0) context.Add(make()); }, cancellationToken);
                return;
            }
            catch (DbUpdateException) when (attempt == 0)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    public Task SetTimerAsync(IEvent happened, string key, Instant at, CancellationToken cancellationToken) =>
        WriteAsync(_ => timers.SetAsync(happened, key, at, cancellationToken), cancellationToken);
}
