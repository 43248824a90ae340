using System.Data.Common;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace FoodSaaS.Tenancy.Data;

/// <summary>Puts the tenant in front of the first command of a connection, in the same round trip, and notes which tables a read touched.</summary>
internal sealed class TenantCommands(TenantConnection connection, ReadTags tags) : DbCommandInterceptor
{
    private const string Tell = "SELECT set_config('app.tenant_id', @app_tenant, false);\n";

    private bool _told;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (!connection.IsInTransaction) tags.Touched(command.CommandText);
        if (connection.Told == connection.Wanted) return new(result);
        if (eventData.CommandSource == CommandSource.SaveChanges) throw new InvalidOperationException("A save came before its transaction.");
        command.CommandText = Tell + command.CommandText;
        command.Parameters.Add(new NpgsqlParameter<string>("app_tenant", connection.Wanted));
        connection.Told = connection.Wanted;
        _told = true;
        return new(result);
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (!_told) return result;
        _told = false;
        await result.NextResultAsync(cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (connection.Told != connection.Wanted) await connection.TellAsync(cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        if (connection.Told != connection.Wanted) await connection.TellAsync(cancellationToken);
        return result;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        throw new NotSupportedException("Query asynchronously.");
}
