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

    private const int LongestPayload = 7_000;

    public async Task PublishAsync(string topic, string payload, CancellationToken cancellationToken)
    {
        var message = MessageOf(topic, payload);
        if (connection.IsInTransaction)
        {
            connection.NotifyAtEnd(Channel, message);
            return;
        }

        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection.Connection) { Parameters = { new() { Value = Channel }, new() { Value = message } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public void PublishAfter(string topic, string payload) => connection.SayAfter(MessageOf(topic, payload));

    public IAsyncEnumerable<string> FollowAsync(string topic, CancellationToken cancellationToken) => FollowAsync([topic], cancellationToken).Select(a => a.Payload);

    public IAsyncEnumerable<Announcement> FollowAsync(IReadOnlyList<string> topics, CancellationToken cancellationToken) => hub.FollowAsync(scope.Current, topics, cancellationToken);

    private string MessageOf(string topic, string payload) => Encoding.UTF8.GetByteCount(payload) > LongestPayload
        ? throw new ArgumentException($"At most {LongestPayload} bytes.", nameof(payload))
        : JsonSerializer.Serialize(new LiveMessage(scope.Current.Value, topic, payload));
}

internal sealed record LiveMessage(Guid Tenant, string Topic, string Payload);
