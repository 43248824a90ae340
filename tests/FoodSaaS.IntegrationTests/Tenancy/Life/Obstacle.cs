using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Tenancy.Life;

/// <summary>Makes deleting a brand's rows from one table fail, for a while.</summary>
internal sealed class Obstacle(ApiFixture api, string table) : IAsyncDisposable
{
    public static async Task<Obstacle> PutAsync(ApiFixture api, string table, Guid brand)
    {
        var column = table.StartsWith("accounts.", StringComparison.Ordinal) ? "brand_id" : "tenant_id";
        await api.ScalarAsync<string>($"""
            CREATE FUNCTION public.obstacle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'planted'; END $$;
            CREATE TRIGGER obstacle BEFORE DELETE ON {table} FOR EACH ROW WHEN (OLD.{column} = '{brand}') EXECUTE FUNCTION public.obstacle();
            """);
        return new Obstacle(api, table);
    }

    public async ValueTask DisposeAsync() => await api.ScalarAsync<string>($"DROP TRIGGER obstacle ON {table}; DROP FUNCTION public.obstacle()");
}
