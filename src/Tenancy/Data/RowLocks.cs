using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Tenancy.Data;

/// <summary>Queries that hold what they read. EF writes a query of LINQ once and a statement of its own anew each time, so this is one of LINQ with a mark that the interceptor reads.</summary>
public static class RowLocks
{
    private const string Mark = "FOR NO KEY UPDATE";

    /// <summary>
    /// Within a transaction, until its end: whoever comes second waits, and then reads what the first one left. Rows are held in the query's order. What the context has read of them before is
    /// not read again.
    /// </summary>
    public static IQueryable<T> Held<T>(this IQueryable<T> query) => query.TagWith(Mark);

    /// <summary>The statement of a query that holds its rows; null of any other.</summary>
    /// <exception cref="InvalidOperationException">It only asks whether there are some: PostgreSQL would hold nothing.</exception>
    internal static string? Of(string command)
    {
        if (!command.StartsWith("--", StringComparison.Ordinal) || !command.Contains($"-- {Mark}", StringComparison.Ordinal)) return null;
        return command.Contains("\nSELECT EXISTS", StringComparison.Ordinal) ? throw new InvalidOperationException("A question holds no rows.") : $"{command}\n{Mark}";
    }
}
