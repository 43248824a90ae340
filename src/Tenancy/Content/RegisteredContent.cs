using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Silos;
using Npgsql;

namespace FoodSaaS.Tenancy.Content;

/// <summary>What the registry says of brands' content types, for brands that choose them in another database.</summary>
public sealed class RegisteredContent
{
    private readonly Databases _databases;

    internal RegisteredContent(Databases databases) => _databases = databases;

    /// <summary>At once; every node hears of it.</summary>
    /// <param name="hash">As <see cref="ContentHash"/> makes it.</param>
    public async Task KeepAsync(TenantId brand, string hash, CancellationToken cancellationToken)
    {
        await using var connection = _databases.Of(null).Create();
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("UPDATE tenancy.brands SET content_hash = $2 WHERE id = $1", connection)
        {
            Parameters = { new() { Value = brand.Value }, new() { Value = hash } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
