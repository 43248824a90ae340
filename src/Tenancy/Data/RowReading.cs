using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FoodSaaS.Tenancy.Data;

/// <summary>
/// For the few reads that have too many rows to make an object of each: a statement of the module's own. It is told the tenant, tagged and traced as any query is.
/// </summary>
public static class RowReading
{
    /// <param name="sql">Names the scope's brand <c>@tenant</c>; holds no braces.</param>
    public static async Task<RelationalDataReader> ReadRowsAsync(this TenantDbContext db, string sql, CancellationToken cancellationToken, params IEnumerable<NpgsqlParameter> parameters)
    {
        var command = db.GetService<IRawSqlCommandBuilder>().Build(sql, [new NpgsqlParameter<Guid>("tenant", db.TenantGuid), .. parameters]);
        var run = new RelationalCommandParameterObject(
            db.GetService<IRelationalConnection>(), command.ParameterValues, readerColumns: null, db, db.GetService<IRelationalCommandDiagnosticsLogger>(), CommandSource.FromSqlQuery);
        return await command.RelationalCommand.ExecuteReaderAsync(run, cancellationToken);
    }
}
