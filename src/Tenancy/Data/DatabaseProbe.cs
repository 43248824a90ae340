using FoodSaaS.Tenancy.Silos;
using Npgsql;

namespace FoodSaaS.Tenancy.Data;

/// <summary>Asks whether the databases answer.</summary>
public sealed class DatabaseProbe
{
    private readonly Databases _databases;

    internal DatabaseProbe(Databases databases) => _databases = databases;

    /// <summary>Whether the pool's database answers, without which nobody is served.</summary>
    public Task<bool> AnswersAsync(CancellationToken cancellationToken) => AnswersAsync(null, cancellationToken);

    /// <summary>The silos that do not answer; their brands, and no others, are not served.</summary>
    public async Task<IReadOnlyList<string>> SilentSilosAsync(CancellationToken cancellationToken)
    {
        var silos = _databases.Silos;
        var answers = await Task.WhenAll(silos.Select(s => AnswersAsync(s, cancellationToken)));
        return [.. silos.Where((_, i) => !answers[i])];
    }

    private async Task<bool> AnswersAsync(string? silo, CancellationToken cancellationToken)
    {
        try
        {
            var source = _databases.Of(silo);
            await using var connection = source.Create();
            await source.OpenAsync(connection, cancellationToken);
            await using var command = new NpgsqlCommand("SELECT 1", connection);
            return await command.ExecuteScalarAsync(cancellationToken) is 1;
        }
        catch (Exception failure) when (failure is NpgsqlException or BrandUnavailableException)
        {
            return false;
        }
    }
}
