using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;

namespace FoodSaaS.Tenancy.Data;

/// <summary>Lock 3: every table that a migration makes gets its grants, and with a <c>tenant_id</c> its row-level security. Nobody writes policy SQL.</summary>
#pragma warning disable EF1001 // The provider's options are the constructor's only way in.
internal sealed class TenantMigrationsSql(MigrationsSqlGeneratorDependencies dependencies, INpgsqlSingletonOptions options)
    : NpgsqlMigrationsSqlGenerator(dependencies, options)
#pragma warning restore EF1001
{
    private static readonly string[] ReadByDispatcher = ["outbox", "deliveries", "timers", "calls", "notices", "nodes"];

    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: true);
        if (operation.Schema is null) return;
        var table = $"\"{operation.Schema}\".\"{operation.Name}\"";
        Run(builder, $"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {Roles.App};");
        var isOfDispatcher = operation.Schema == Events.OutboxModel.Schema && ReadByDispatcher.Contains(operation.Name);
        if (isOfDispatcher) Run(builder, $"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {Roles.Dispatcher};");
        if (operation.Columns.All(c => c.Name != TenantModel.Column)) return;

        var mine = $"({TenantModel.Column} = (SELECT nullif(current_setting('app.tenant_id', true), '')::uuid))";
        Run(builder, $"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;");
        Run(builder, $"ALTER TABLE {table} FORCE ROW LEVEL SECURITY;");
        Run(builder, $"CREATE POLICY tenant ON {table} TO {Roles.App} USING {mine} WITH CHECK {mine};");
        Run(builder, $"CREATE POLICY owner ON {table} TO {Roles.Owner} USING (true) WITH CHECK (true);");
        if (isOfDispatcher) Run(builder, $"CREATE POLICY dispatcher ON {table} TO {Roles.Dispatcher} USING (true) WITH CHECK (true);");
    }

    protected override void Generate(EnsureSchemaOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        base.Generate(operation, model, builder);
        Run(builder, $"GRANT USAGE ON SCHEMA \"{operation.Name}\" TO {Roles.App};");
        if (operation.Name == Events.OutboxModel.Schema) Run(builder, $"GRANT USAGE ON SCHEMA \"{operation.Name}\" TO {Roles.Dispatcher};");
    }

    private static void Run(MigrationCommandListBuilder builder, string sql) => builder.AppendLine(sql).EndCommand();
}
