using FoodSaaS.Accounts.Domain;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Accounts.Infrastructure;

/// <summary>Counts what may be done only so often, over a sliding window, over all nodes, exactly: parallel attempts wait for each other's row.</summary>
internal sealed class AttemptLimits(AccountsDb db, IClock clock) : IAttemptLimits
{
    /// <summary>Takes one attempt; false when none is left.</summary>
    public async Task<bool> TakeAsync(AttemptLimit limit, string subject, CancellationToken cancellationToken)
    {
        var key = KeyOf(limit, subject);
        var now = clock.GetCurrentInstant();
        var since = now - limit.Window;
        var forgotten = now + limit.Window;
        var taken = await db.Database.SqlQuery<int>($"""
            INSERT INTO accounts.attempts AS a (key, taken_at, forgotten_at) VALUES ({key}, ARRAY[{now}], {forgotten})
            ON CONFLICT (key) DO UPDATE
            SET taken_at = ARRAY(SELECT t FROM unnest(a.taken_at) AS t WHERE t > {since}) || {now}, forgotten_at = {forgotten}
            WHERE (SELECT count(*) FROM unnest(a.taken_at) AS t WHERE t > {since}) < {limit.Times}
            RETURNING 1 AS "Value"
            """).ToListAsync(cancellationToken);
        return taken.Count > 0;
    }

    /// <summary>Gives the latest attempt back: it turned out to be none that should count.</summary>
    public Task RefundAsync(AttemptLimit limit, string subject, CancellationToken cancellationToken)
    {
        var key = KeyOf(limit, subject);
        return db.Database.ExecuteSqlAsync($"UPDATE accounts.attempts SET taken_at = trim_array(taken_at, 1) WHERE key = {key} AND cardinality(taken_at) > 0", cancellationToken);
    }

    /// <summary>Forgets every attempt of a subject.</summary>
    public Task ForgetAsync(AttemptLimit limit, string subject, CancellationToken cancellationToken)
    {
        var key = KeyOf(limit, subject);
        return db.Attempts.Where(a => a.Key == key).ExecuteDeleteAsync(cancellationToken);
    }

    private static string KeyOf(AttemptLimit limit, string subject) => $"{limit.Name}:{Convert.ToHexStringLower(Secrets.HashOf(subject))}";
}
