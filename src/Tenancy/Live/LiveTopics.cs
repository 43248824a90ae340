using System.Text;
using System.Text.Json;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using Npgsql;

namespace FoodSaaS.Tenancy.Live;

/// <summary>One brand's door to the hub; publishing goes through PostgreSQL NOTIFY so that every node hears it.</summary>
internal sealed class LiveTopics(ITenantScope scope, TenantConnection connection, LiveHub hub) : ILiveTopics
{
    public const string Channel = "foodsaas_live";

    private const string Tell = "SELECT pg_notify($1, $2)";

    private const int LongestPayload = 7_000;

    public async Task PublishAsync(string topic, string payload, CancellationToken cancellationToken)
    {
        if (Encoding.UTF8.GetByteCount(payload) > LongestPayload) throw new ArgumentException($"At most {LongestPayload} bytes.", nameof(payload));
        var message = JsonSerializer.Serialize(new LiveMessage(scope.Current.Value, topic, payload));
        NpgsqlParameter[] said = [new() { Value = Channel }, new() { Value = message }];
        if (connection.IsInTransaction)
        {
            connection.AtEnd(Tell, said);
            return;
        }

        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Tell, connection.Connection);
        command.Parameters.AddRange(said);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public IAsyncEnumerable<string> FollowAsync(string topic, CancellationToken cancellationToken) => hub.FollowAsync(scope.Current, topic, cancellationToken);
}

internal sealed record LiveMessage(Guid Tenant, string Topic, string Payload);
