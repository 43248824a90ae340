using System.Buffers;
using System.Globalization;
using FoodSaaS.Benchmarks.Stack;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace FoodSaaS.Benchmarks.Floors;

/// <summary>Answers every POST with the menu, read by one prepared statement and written by hand: as quick as .NET with PostgreSQL can be.</summary>
internal static class NpgsqlFloor
{
    public static async Task<int> ServeAsync(int port, Guid tenant, long requested)
    {
        var connection = Environment.GetEnvironmentVariable(FloorCommand.Database) ?? throw new InvalidOperationException($"{FloorCommand.Database} is missing.");
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 4, AutoPrepareMinUsages = 1, NoResetOnClose = true });
        return await BareServer.ServeAsync(port, http => AnswerAsync(source, tenant, requested, http));
    }

    public static Task<FloorProcess> StartAsync(RunningStack stack, Guid tenant, long requested)
    {
        var port = ServerProcess.FreePort();
        KeyValuePair<string, string>[] environment = [new(FloorCommand.Database, stack.Owner.ToOptions().ConnectionString)];
        return FloorProcess.StartAsync(port, environment, "npgsql", "--port", port.ToString(CultureInfo.InvariantCulture), "--tenant", tenant.ToString(), "--cost", requested.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task AnswerAsync(NpgsqlDataSource source, Guid tenant, long requested, HttpContext http)
    {
        var output = new ArrayBufferWriter<byte>(32 * 1024);
        await using (var connection = await source.OpenConnectionAsync())
        await using (var command = new NpgsqlCommand(MenuStatement.Text, connection) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = tenant } } })
        await using (var reader = await command.ExecuteReaderAsync())
        {
            await MenuJson.WriteAsync(reader, tenant, requested, output);
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = output.WrittenCount;
        await http.Response.Body.WriteAsync(output.WrittenMemory);
    }
}
