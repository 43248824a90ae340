using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace FoodSaaS.Tenancy.Data;

/// <summary>
/// Puts the tenant in front of every query outside a transaction, in the same round trip, and notes which tables a read touched. Every one, because a query that
/// fails or is given up half read takes its telling back with it.
/// </summary>
internal sealed class TenantCommands : DbCommandInterceptor
{
    private const string Tell = "SELECT set_config('app.tenant_id', @app_tenant, false);\n";

    public static readonly TenantCommands Instance = new();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        var data = Data(eventData);
        var connection = data.Connection;
        if (!connection.IsInTransaction) data.Tags.Touched(command.CommandText);
        if (connection.IsTold) return new(result);
        if (eventData.CommandSource == CommandSource.SaveChanges) throw new InvalidOperationException("A save came before its transaction.");
        command.CommandText = Tell + command.CommandText;
        command.Parameters.Add(new NpgsqlParameter<string>("app_tenant", connection.Wanted));
        connection.IsTelling = true;
        return new(result);
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        var connection = Data(eventData).Connection;
        if (!connection.IsTelling) return result;
        connection.IsTelling = false;
        await result.NextResultAsync(cancellationToken);
        return result;
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Data(eventData).Connection.IsTelling = false;
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Data(eventData).Connection.IsTelling = false;
        return Task.CompletedTask;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await Data(eventData).Connection.TellIfNeededAsync(cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await Data(eventData).Connection.TellIfNeededAsync(cancellationToken);
        return result;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        throw new NotSupportedException("Query asynchronously.");

    private static TenantData Data(DbContextEventData eventData) => ((TenantDbContext)eventData.Context!).Data;
}
