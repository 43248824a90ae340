using FoodSaaS.Tenancy.Data;
using NodaTime;
using Npgsql;

namespace FoodSaaS.Tenancy.Certificates;

/// <summary>The installation's account with an authority.</summary>
/// <param name="Key">Its private key, PKCS #8.</param>
/// <param name="Address">Null until the authority has given it one.</param>
public sealed record AuthorityAccount(byte[] Key, string? Address);

/// <summary>Keeps the installation's accounts with authorities: one for each, the same on all nodes, whatever brand a certificate is for.</summary>
public sealed class AuthorityAccounts
{
    private readonly TenantDataSource _source;
    private readonly CertificateSeal _seal;
    private readonly IClock _clock;

    internal AuthorityAccounts(TenantDataSource source, CertificateSeal seal, IClock clock) => (_source, _seal, _clock) = (source, seal, clock);

    /// <summary>The account; where there is none, or its key cannot be opened any more, one begins with the offered key. Of several nodes that begin at once, one key is kept.</summary>
    public async Task<AuthorityAccount> OpenAsync(string directory, byte[] offered, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await FindAsync(directory, cancellationToken) is { } found)
            {
                if (_seal.Open(UseFor(directory), found.Box) is { } key) return new AuthorityAccount(key, found.Address);
                await RunAsync("DELETE FROM tenancy.authority_accounts WHERE directory = $1 AND sealed_key = $2", cancellationToken, directory, found.Box);
            }

            await RunAsync(
                "INSERT INTO tenancy.authority_accounts (directory, sealed_key, made_at) VALUES ($1, $2, $3) ON CONFLICT (directory) DO NOTHING",
                cancellationToken,
                directory, _seal.Seal(UseFor(directory), offered), _clock.GetCurrentInstant());
        }
    }

    /// <summary>Keeps the account's address, or with null that it has none any more.</summary>
    public Task KeepAsync(string directory, string? address, CancellationToken cancellationToken) =>
        RunAsync("UPDATE tenancy.authority_accounts SET address = nullif($2, '') WHERE directory = $1", cancellationToken, directory, address ?? "");

    private static string UseFor(string directory) => $"account:{directory}";

    private async Task<(byte[] Box, string? Address)?> FindAsync(string directory, CancellationToken cancellationToken)
    {
        await using var connection = _source.Create();
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT sealed_key, address FROM tenancy.authority_accounts WHERE directory = $1", connection) { Parameters = { new() { Value = directory } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken)) return null;
        return (reader.GetFieldValue<byte[]>(0), await reader.IsDBNullAsync(1, cancellationToken) ? null : reader.GetString(1));
    }

    private async Task RunAsync(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var connection = _source.Create();
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
