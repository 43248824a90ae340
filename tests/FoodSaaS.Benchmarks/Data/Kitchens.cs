using System.Text.Json.Nodes;
using FoodSaaS.Benchmarks.Stack;
using Npgsql;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>
/// Has brands take orders around the clock: with a least order, a delivery fee, an area, and a kitchen whose time is counted, of which there is enough for every load.
/// </summary>
internal static class Kitchens
{
    private const string AroundTheClock = """
        UPDATE locations.locations
        SET hours = (SELECT jsonb_agg(jsonb_build_object('day', day, 'opens', '00:00:00', 'closes', '00:00:00')) FROM unnest(ARRAY['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']) day),
            service_hours = '[]', exceptions = '[]', pause = NULL, busy = NULL
        WHERE tenant_id = ANY($1)
        """;

    private const string Unsettle = """
        WITH gone AS (DELETE FROM ordering.settings WHERE tenant_id = ANY($1))
        DELETE FROM tenancy.history WHERE tenant_id = ANY($1) AND entity LIKE 'ordering.%'
        """;

    private const string Settle = "mutation($input: UpdateOrderingSettingsInput!) { updateOrderingSettings(input: $input) { errors { ... on Error { code message } } } }";

    /// <param name="api">Asks for the first of the brands as its own server.</param>
    public static async Task OpenAsync(NpgsqlDataSource source, GraphQLClient api, IReadOnlyList<BenchBrand> brands)
    {
        Guid[] ids = [.. brands.Select(b => b.Id)];
        await using (var hours = source.CreateCommand(AroundTheClock))
        {
            hours.Parameters.Add(new() { Value = ids });
            await hours.ExecuteNonQueryAsync();
        }

        if (await AreSettledAsync(source, ids)) return;
        await using (var before = source.CreateCommand(Unsettle))
        {
            before.Parameters.Add(new() { Value = ids });
            await before.ExecuteNonQueryAsync();
        }

        await api.AskAsync(Settle, Rules());
        await using var rows = await TenantRows.OpenAsync(source);
        if (ids.Length > 1) await rows.CopyTableAsync("ordering.settings", ids[0], ids[1..]);
    }

    private static async Task<bool> AreSettledAsync(NpgsqlDataSource source, Guid[] brands)
    {
        await using var command = source.CreateCommand("SELECT count(*) = cardinality($1) FROM ordering.settings WHERE tenant_id = ANY($1)");
        command.Parameters.Add(new() { Value = brands });
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private static JsonObject Rules() => new()
    {
        ["version"] = 0,
        ["autoRejectAfterMinutes"] = null,
        ["kitchen"] = new JsonObject { ["stations"] = new JsonArray(new JsonObject { ["code"] = "kitchen", ["name"] = "Kitchen", ["minutesPerSlot"] = 10_000, ["minutesPerDish"] = 1 }) },
        ["prices"] = new JsonObject
        {
            ["delivery"] = new JsonObject { ["minimum"] = new JsonObject { ["amount"] = 500 }, ["deliveryFee"] = new JsonObject { ["amount"] = 290, ["freeFrom"] = 100_000 } },
            ["tipPercents"] = new JsonArray(5, 10),
        },
        ["delivery"] = new JsonObject { ["minutes"] = 20, ["postalCodes"] = new JsonArray(FilledCart.PostalCode) },
    };
}
