using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace FoodSaaS.Benchmarks.Data;

/// <summary>
/// Copies an order of the product's own making, with its payment, its document and its words, each copy with an id, a number, a time, a guest and a telephone number of its own.
/// </summary>
/// <param name="brand">Of the order.</param>
internal sealed class OrderCopies(NpgsqlDataSource source, Guid brand, Guid order)
{
    /// <summary>Last names: each is that of a twentieth of the orders.</summary>
    public static readonly string[] Names =
    [
        "Lindqvist", "Okafor", "Brandt", "Yamamoto", "Castellano", "Novak", "Haddad", "Petersen", "Moreau", "Silva", "Kowalski", "Ivanov", "Nguyen", "Schneider", "Rossi", "Larsen", "Murphy", "Kaya", "Dubois", "Weber",
    ];

    public static readonly string[] Tables = ["ordering.orders", "payments.payments", "orderhistory.orders", "orderhistory.order_words"];

    /// <summary>Of the words of its dish, the one that each copy is found by: the others would be a third of all rows.</summary>
    public const string Dish = "roast";

    private const string Letters = "ABCDEFGHKLMNPRSTUVWXYZ";

    /// <summary>What is of each copy's own: $1 the brand, $2 how many, $3 the number of the first, $4 and $5 when the first was placed and the time between two; $6 and $7 the order.</summary>
    private static readonly string Own = $$"""
        generate_series($3::int, $3::int + $2::int - 1) n
        CROSS JOIN LATERAL (SELECT $4::timestamptz + (n - $3::int) * $5::interval AS placed) moment
        CROSS JOIN LATERAL (SELECT
            (lpad(to_hex((extract(epoch FROM placed) * 1000)::bigint), 12, '0') || '70008000' || lpad(to_hex(n), 12, '0'))::uuid AS id,
            substr('{{Letters}}', 1 + n % 22, 1) || n / 22 % 10 || '-' || lpad((n / 220)::text, 4, '0') AS number,
            ('{Ada,Ben,Cleo,Dario,Emre,Fatou,Greta,Hugo,Ines,Jonas}'::text[])[1 + n % 10] AS first,
            ('{{{string.Join(',', Names)}}}'::text[])[1 + n / 10 % {{Names.Length}}] AS last,
            '+4930' || lpad(n::text, 8, '0') AS phone) own
        CROSS JOIN LATERAL (SELECT jsonb_build_object('name', first || ' ' || last, 'email', lower(first || '.' || last || n) || '@example.com', 'phone', phone) AS contact) guest
        """;

    private static readonly string Words = $"""
        INSERT INTO orderhistory.order_words (tenant_id, word, placed_at, order_id)
        SELECT $1, word, placed, own.id FROM {Own}
        CROSS JOIN LATERAL unnest(ARRAY['t:' || lower(first), 't:' || lower(last), 't:' || lower(replace(number, '-', '')), 't:' || right(number, 4), 't:' || right(phone, 4)]
            || ARRAY(SELECT word FROM orderhistory.order_words WHERE tenant_id = $6 AND order_id = $7 AND word = 'i:{Dish}')) word
        ORDER BY word, placed ON CONFLICT DO NOTHING
        """;

    /// <summary>As <see cref="Own"/> has the copy's number: what people call it, and its telephone number.</summary>
    public static (string Number, string Phone) CalledAt(int n) =>
        (string.Create(CultureInfo.InvariantCulture, $"{Letters[n % 22]}{n / 22 % 10}-{n / 220:0000}"), string.Create(CultureInfo.InvariantCulture, $"+4930{n:00000000}"));

    /// <summary>No copy that was placed before has a greater id.</summary>
    public static Guid IdAt(DateTime placed) => new(string.Create(CultureInfo.InvariantCulture, $"{(long)(placed - DateTime.UnixEpoch).TotalMilliseconds:x12}70008000000000000000"));

    /// <param name="first">Number of the first copy.</param>
    /// <param name="isBare">Without the basis of its price, which is read for refunds only.</param>
    public async Task WriteAsync(Guid to, int first, int count, DateTime placed, TimeSpan between, bool isBare)
    {
        await using var rows = await TenantRows.OpenAsync(source);
        string[] statements = [await CopyAsync(rows, "ordering.orders", "t.id", Made(isBare)), await CopyAsync(rows, "payments.payments", "t.order_id", Made(isBare)), await CopyAsync(rows, "orderhistory.orders", "t.id", Found()), Words];
        await Task.WhenAll(statements.Select(s => RunAsync(s, to, first, count, placed, between)));
    }

    /// <summary>What columns hold instead of what the order has there.</summary>
    private static Dictionary<string, string> Made(bool isBare)
    {
        var made = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["tenant_id"] = "$1",
            ["id"] = "own.id",
            ["number"] = "own.number",
            ["order_id"] = "own.id",
            ["order_number"] = "own.number",
            ["contact"] = "guest.contact",
            ["placed_at"] = "placed",
            ["created_at"] = "placed",
            ["touched_at"] = "placed",
            ["changed_at"] = "placed + (t.changed_at - t.placed_at)",
            ["closed_at"] = "placed + (t.closed_at - t.placed_at)",
            ["promised_for"] = "placed + interval '20 minutes'",
            ["place_key"] = "NULL",
            ["place_digest"] = "NULL",
        };
        if (isBare) made["snapshot"] = "'{}'";
        return made;
    }

    /// <summary>The same of what it is found by: a number and a telephone number by how they end.</summary>
    private static Dictionary<string, string> Found() => new(StringComparer.Ordinal)
    {
        ["tenant_id"] = "$1",
        ["id"] = "own.id",
        ["number"] = "reverse(lower(replace(own.number, '-', '')))",
        ["phone"] = "reverse(substr(own.phone, 2))",
        ["email"] = "guest.contact ->> 'email'",
        ["placed_at"] = "placed",
        ["placed_on"] = "(placed AT TIME ZONE 'Europe/Berlin')::date",
        ["document"] = """t.document || jsonb_build_object('id', own.id, 'number', own.number, 'placedAt', to_char(placed AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'contact', guest.contact)""",
    };

    /// <summary>The statement that copies a row of a table, the columns that are made instead of copied replaced.</summary>
    private static async Task<string> CopyAsync(TenantRows rows, string table, string key, IReadOnlyDictionary<string, string> made)
    {
        var columns = await rows.ColumnsAsync(table);
        var values = columns.Select(c => made.GetValueOrDefault(c, $"t.{c}"));
        return $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM {Own} CROSS JOIN {table} t WHERE t.tenant_id = $6 AND {key} = $7";
    }

    /// <summary>A connection of its own, so that two go side by side; the foreign keys are kept by what is copied.</summary>
    private async Task RunAsync(string statement, Guid to, int first, int count, DateTime placed, TimeSpan between)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using (var settings = new NpgsqlCommand("SET session_replication_role = replica; SET work_mem = '512MB'", connection)) await settings.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 600 };
        foreach (var value in (object[])[to, count, first, placed]) command.Parameters.Add(new() { Value = value });
        command.Parameters.Add(new() { Value = between, NpgsqlDbType = NpgsqlDbType.Interval });
        foreach (var value in (object[])[brand, order]) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }
}
