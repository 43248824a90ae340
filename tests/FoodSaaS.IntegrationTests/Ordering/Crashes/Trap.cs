using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Ordering.Crashes;

/// <summary>Whoever writes to a table dies of it: the transaction comes to nothing, as that of a killed process does.</summary>
internal sealed class Trap(DatabaseUrls database)
{
    private string? _table;

    public static async Task<Trap> MakeAsync(DatabaseUrls database)
    {
        await database.ScalarAsync<object>("""
            CREATE SEQUENCE public.deaths;
            CREATE FUNCTION public.die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$ BEGIN PERFORM nextval('public.deaths'); RAISE EXCEPTION 'dead'; END $$
            """);
        return new Trap(database);
    }

    /// <param name="operation">INSERT or UPDATE, of a row of the brand.</param>
    public async Task SetAsync(string table, string operation, Guid brand)
    {
        _table = table;
        await database.ScalarAsync<object>($"CREATE TRIGGER die BEFORE {operation} ON {table} FOR EACH ROW WHEN (NEW.tenant_id = '{brand}') EXECUTE FUNCTION public.die()");
    }

    /// <summary>How many died in it since it was lifted last. A sequence forgets nothing that is undone.</summary>
    public Task<long> DeathsAsync() => database.ScalarAsync<long>("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM public.deaths");

    public async Task LiftAsync()
    {
        if (_table is null) return;
        await database.ScalarAsync<object>($"DROP TRIGGER die ON {_table}; SELECT setval('public.deaths', 1, false)");
        _table = null;
    }
}
