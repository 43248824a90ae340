using Microsoft.Extensions.Hosting;
using Npgsql;

namespace FoodSaaS.Tenancy.Data;

/// <summary>Refuses to start where the application's role could see past row-level security.</summary>
internal sealed class RoleCheck(TenantDataSource source) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var connection = source.Create();
        await connection.OpenAsync(cancellationToken);
        await RefuseOtherRolesAsync(connection, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal static async Task RefuseOtherRolesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            SELECT r.rolsuper OR r.rolbypassrls
                OR EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                           WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema' AND pg_has_role(r.oid, c.relowner, 'MEMBER'))
            FROM pg_roles r WHERE r.rolname = current_user
            """, connection);
        if (await command.ExecuteScalarAsync(cancellationToken) is not false)
        {
            throw new InvalidOperationException($"The application's database role can see past row-level security. Connect as {Roles.App}, which owns nothing.");
        }
    }
}
