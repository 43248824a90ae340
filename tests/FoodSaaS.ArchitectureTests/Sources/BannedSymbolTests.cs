using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.ArchitectureTests.Sources;

/// <summary>The list that the compiler reads is complete, and each line of it names something that exists: a misspelt ban bans nothing.</summary>
public sealed class BannedSymbolTests
{
    private static readonly string[] Lines = [.. File.ReadAllLines(Repository.At("BannedSymbols.txt")).Where(l => l.Length > 0)];

    private readonly Rule<string> _listed = new(symbol => Symbols(Lines).Contains(symbol) ? [] : [$"{symbol} is not banned"]);

    private readonly Rule<string> _exists = new(line => SymbolId.Exists(line.Split(';')[0]) ? [] : [$"{line} names nothing"]);

    [Fact]
    public void Every_overload_of_the_raw_queries_is_banned() => _listed.Holds(Overloads("FromSqlRaw", "ExecuteSqlRaw", "ExecuteSqlRawAsync", "SqlQueryRaw", "IgnoreQueryFilters", "GetDbConnection"));

    [Fact]
    public void Own_connections_caches_jobs_and_clocks_are_banned() => _listed.Holds(
    [
        "T:Npgsql.NpgsqlConnection", "T:Npgsql.NpgsqlDataSource", "T:Npgsql.NpgsqlDataSourceBuilder",
        "T:Microsoft.Extensions.Caching.Memory.IMemoryCache", "T:Microsoft.Extensions.Caching.Memory.MemoryCache",
        "T:Hangfire.IBackgroundJobClient", "T:Hangfire.BackgroundJob", "T:Hangfire.RecurringJob",
        "P:System.DateTime.UtcNow", "P:System.DateTime.Now", "P:System.DateTimeOffset.UtcNow", "P:System.DateTimeOffset.Now",
    ]);

    [Fact]
    public void A_symbol_that_is_not_on_the_list_is_caught() => _listed.Catches("M:Microsoft.EntityFrameworkCore.Any.Raw(System.String)", "is not banned");

    [Fact]
    public void Every_ban_names_something_that_exists() => _exists.Holds(Lines.Where(l => !l.Contains(":Hangfire.", StringComparison.Ordinal)));

    [Theory]
    [InlineData("T:Npgsql.NpgsqlConection;Misspelt")]
    [InlineData("M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRaw(System.String);Misspelt")]
    public void A_ban_of_nothing_is_caught(string line) => _exists.Catches(line, "names nothing");

    [Fact]
    public void Every_ban_says_what_to_do_instead() => Assert.All(Lines, l => Assert.Matches("^[TMP]:[^;]+;.{5,}$", l));

    private static HashSet<string> Symbols(IEnumerable<string> lines) => [.. lines.Select(l => l.Split(';')[0])];

    private static IEnumerable<string> Overloads(params string[] names) =>
        new[] { typeof(RelationalQueryableExtensions), typeof(RelationalDatabaseFacadeExtensions), typeof(EntityFrameworkQueryableExtensions) }
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(m => names.Contains(m.Name))
            .Select(SymbolId.Of);
}
