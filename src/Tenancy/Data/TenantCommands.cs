using System.Data.Common;
using System.Globalization;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Silos;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace FoodSaaS.Tenancy.Data;

/// <summary>
/// Puts the tenant in front of every query outside a transaction, in the same round trip, asks with it whether the brand has left this database, and notes which tables
/// a read touched. Every one, because a query that fails or is given up half read takes its telling back with it.
/// </summary>
internal sealed class TenantCommands : DbCommandInterceptor
{
    private const string Tell = "SELECT set_config('app.tenant_id', @app_tenant, false);\n";

    /// <summary>The second column is null, or the number of the move that took the brand away, a space, and the silo that it went to; nothing for the pool.</summary>
    private const string TellAndAsk =
        "SELECT set_config('app.tenant_id', @app_tenant, false), (SELECT concat(d.moves, ' ', d.moved_to) FROM tenancy.departures d WHERE d.brand_id = @app_brand AND d.moves > @app_moves);\n";

    public static readonly TenantCommands Instance = new();

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        var context = (TenantDbContext)eventData.Context!;
        var connection = context.Data.Connection;
        var session = await connection.SessionForAsync(context, cancellationToken);
        RefuseElsewhere(command, session);
        if (!connection.IsInTransaction || context.Data.Tags.IsCollecting) context.Data.Tags.Touched(command.CommandText);
        var held = RowLocks.Of(command.CommandText);
        if (held is not null) command.CommandText = connection.IsInTransaction ? held : throw new InvalidOperationException("Rows are held inside a use case's transaction.");
        if (session.IsTold(connection.Wanted)) return result;
        if (eventData.CommandSource == CommandSource.SaveChanges) throw new InvalidOperationException("A save came before its transaction.");
        session.Telling = connection.AsksForHome(context) ? Telling.TenantAndHome : Telling.Tenant;
        command.CommandText = (session.Telling == Telling.Tenant ? Tell : TellAndAsk) + command.CommandText;
        command.Parameters.Add(new NpgsqlParameter<string>("app_tenant", connection.Wanted));
        if (session.Telling == Telling.Tenant) return result;
        command.Parameters.Add(new NpgsqlParameter<Guid>("app_brand", context.TenantGuid));
        command.Parameters.Add(new NpgsqlParameter<int>("app_moves", connection.Residence.Moves));
        return result;
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        var session = SessionOf(eventData);
        var telling = session.Telling;
        if (telling == Telling.Nothing) return result;
        session.Telling = Telling.Nothing;
        if (telling == Telling.TenantAndHome && await result.ReadAsync(cancellationToken) && !await result.IsDBNullAsync(1, cancellationToken))
        {
            var note = result.GetString(1).Split(' ', 2);
            await result.DisposeAsync();
            throw new BrandMovedException(new Residence(note[1].Length == 0 ? null : note[1], int.Parse(note[0], CultureInfo.InvariantCulture)));
        }

        await result.NextResultAsync(cancellationToken);
        return result;
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        SessionOf(eventData).Telling = Telling.Nothing;
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SessionOf(eventData).Telling = Telling.Nothing;
        return Task.CompletedTask;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await TellIfNeededAsync(command, eventData, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await TellIfNeededAsync(command, eventData, cancellationToken);
        return result;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        throw new NotSupportedException("Query asynchronously.");

    private static Task TellIfNeededAsync(DbCommand command, CommandEventData eventData, CancellationToken cancellationToken)
    {
        var context = (TenantDbContext)eventData.Context!;
        RefuseElsewhere(command, context.Data.Connection.SessionOf(context));
        // Outside a transaction nothing keeps the brand from moving away between the question and the write.
        var isWrite = eventData.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete;
        if (isWrite && !context.IsOfPlatform && !context.Data.Connection.IsInTransaction) throw new InvalidOperationException("Writes happen inside a use case's transaction.");
        return context.Data.Connection.TellIfNeededAsync(context, cancellationToken);
    }

    /// <summary>A context that was taken before its scope knew the brand would go on working in the pool.</summary>
    private static void RefuseElsewhere(DbCommand command, DatabaseSession session)
    {
        if (!ReferenceEquals(command.Connection, session.Connection)) throw new InvalidOperationException("The context was made before its scope entered a brand that has a database of its own.");
    }

    private static DatabaseSession SessionOf(DbContextEventData eventData)
    {
        var context = (TenantDbContext)eventData.Context!;
        return context.Data.Connection.SessionOf(context);
    }
}
