using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FoodSaaS.Benchmarks.Data;
using FoodSaaS.Benchmarks.Stack;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace FoodSaaS.Benchmarks.Floors;

/// <summary>Answers every POST with the stories, their authors and topics, read by one prepared statement and written by hand.</summary>
internal static class StoryFloor
{
    private const string Statement = """
        SELECT s.id, s.live -> 'title' ->> 'en', s.live -> 'teaser' ->> 'en', (s.live ->> 'rank')::float8, a.id, a.live ->> 'name', t.id, t.live ->> 'name'
        FROM content.entries s
        LEFT JOIN content.entry_references ra ON ra.tenant_id = s.tenant_id AND ra.entry_id = s.id AND ra.status = 'Live' AND ra.field = 'author'
        LEFT JOIN content.entries a ON a.tenant_id = s.tenant_id AND a.id = ra.target_id AND a.live IS NOT NULL
        LEFT JOIN content.entry_references rt ON rt.tenant_id = s.tenant_id AND rt.entry_id = s.id AND rt.status = 'Live' AND rt.field = 'topic'
        LEFT JOIN content.entries t ON t.tenant_id = s.tenant_id AND t.id = rt.target_id AND t.live IS NOT NULL
        WHERE s.tenant_id = $1 AND s.type = 'BenchStory' AND s.live IS NOT NULL
        ORDER BY s.id LIMIT 51
        """;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

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
        return FloorProcess.StartAsync(port, environment, "stories", "--port", port.ToString(CultureInfo.InvariantCulture), "--tenant", tenant.ToString(), "--cost", requested.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task AnswerAsync(NpgsqlDataSource source, Guid tenant, long requested, HttpContext http)
    {
        var output = new ArrayBufferWriter<byte>(32 * 1024);
        await using (var connection = await source.OpenConnectionAsync())
        await using (var command = new NpgsqlCommand(Statement, connection) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = tenant } } })
        await using (var rows = await command.ExecuteReaderAsync())
        {
            await WriteAsync(rows, requested, output);
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = output.WrittenCount;
        await http.Response.Body.WriteAsync(output.WrittenMemory);
    }

    private static async Task WriteAsync(NpgsqlDataReader rows, long requested, ArrayBufferWriter<byte> output)
    {
        await using var json = new Utf8JsonWriter(output, Plain);
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        json.WriteStartObject("benchStories"u8);
        json.WriteStartArray("nodes"u8);
        var objects = 1;
        while (await rows.ReadAsync())
        {
            json.WriteStartObject();
            json.WriteString("id"u8, StoryRows.GlobalId("BenchStory", rows.GetGuid(0)));
            json.WriteString("title"u8, rows.GetString(1));
            json.WriteString("teaser"u8, rows.GetString(2));
            json.WriteNumber("rank"u8, rows.GetDouble(3));
            Target(json, "author"u8, "BenchAuthor", rows, 4);
            Target(json, "topic"u8, "BenchTopic", rows, 6);
            json.WriteEndObject();
            objects += 3;
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("extensions"u8);
        json.WriteStartObject("cost"u8);
        json.WriteNumber("requested"u8, requested);
        json.WriteNumber("actual"u8, objects);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Target(Utf8JsonWriter json, ReadOnlySpan<byte> name, string type, NpgsqlDataReader rows, int column)
    {
        json.WriteStartObject(name);
        json.WriteString("id"u8, StoryRows.GlobalId(type, rows.GetGuid(column)));
        json.WriteString("name"u8, rows.GetString(column + 1));
        json.WriteEndObject();
    }
}
