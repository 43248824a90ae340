using FoodSaaS.OrderHistory.Application;
using FoodSaaS.Tenancy.Brands;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.OrderHistory.Infrastructure.Postgres;

/// <summary>
/// Which words of the brand's orders begin with something. Orders stand by time under a whole word, and not under a beginning: by it, the database reads either all orders that have such a word, or all that have none.
/// </summary>
internal sealed class Spellings(HistoryDb db, ITenantScope scope)
{
    /// <summary>Names that begin with as many letters as people type are few.</summary>
    public const int Most = 16;

    /// <summary>From each word to the next one, however many orders have it. Null where there are more than <see cref="Most"/>.</summary>
    public async Task<IReadOnlyList<string>?> OfAsync(string beginning, CancellationToken cancellationToken)
    {
        var (tenant, end) = (scope.Current.Value, OrderSearch.EndOf(beginning));
        var words = await db.Database.SqlQuery<string>($"""
            WITH RECURSIVE words AS (
                (SELECT w.word FROM orderhistory.order_words w WHERE w.tenant_id = {tenant} AND w.word >= {beginning} AND w.word < {end} ORDER BY w.word LIMIT 1)
                UNION ALL
                SELECT (SELECT w.word FROM orderhistory.order_words w WHERE w.tenant_id = {tenant} AND w.word > words.word AND w.word < {end} ORDER BY w.word LIMIT 1)
                FROM words WHERE words.word IS NOT NULL
            )
            SELECT word AS "Value" FROM words WHERE word IS NOT NULL LIMIT {Most + 1}
            """).ToListAsync(cancellationToken);
        return words.Count > Most ? null : words;
    }
}
