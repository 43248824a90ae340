using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace FoodSaaS.ArchitectureTests.Migrating;

/// <summary>
/// What of a migration the previous build may stumble over: while a release rolls out, both builds work on the new schema, and the previous one may have to come back.
/// Tables and columns of the same migration are nobody's yet.
/// </summary>
internal static partial class Contraction
{
    public static IEnumerable<string> Breaches(Migration migration)
    {
        var operations = migration.UpOperations;
        var newTables = operations.OfType<CreateTableOperation>().Select(t => Name(t.Schema, t.Name)).ToHashSet(StringComparer.Ordinal);
        var newColumns = operations.OfType<AddColumnOperation>().Select(c => $"{Name(c.Schema, c.Table)}.{c.Name}").ToHashSet(StringComparer.Ordinal);
        bool IsNewTable(string? schema, string table) => newTables.Contains(Name(schema, table));
        bool AnyNew(string? schema, string table, IEnumerable<string> columns) => IsNewTable(schema, table) || columns.Any(c => newColumns.Contains($"{Name(schema, table)}.{c}"));
        return operations.Select(operation => operation switch
        {
            DropTableOperation o => $"drops table {Name(o.Schema, o.Name)}",
            DropSchemaOperation o => $"drops schema {o.Name}",
            DropSequenceOperation o => $"drops sequence {Name(o.Schema, o.Name)}",
            DropColumnOperation o => $"drops column {Name(o.Schema, o.Table)}.{o.Name}",
            DropPrimaryKeyOperation o when !IsNewTable(o.Schema, o.Table) => $"drops the key of {Name(o.Schema, o.Table)}",
            RenameTableOperation o => $"renames table {Name(o.Schema, o.Name)}",
            RenameColumnOperation o => $"renames column {Name(o.Schema, o.Table)}.{o.Name}",
            RenameSequenceOperation o => $"renames sequence {Name(o.Schema, o.Name)}",
            AddColumnOperation o when !IsNewTable(o.Schema, o.Table) && IsDemanded(o) => $"demands column {Name(o.Schema, o.Table)}.{o.Name}",
            AlterColumnOperation o when !o.IsNullable && o.OldColumn.IsNullable => $"demands column {Name(o.Schema, o.Table)}.{o.Name}",
            AlterColumnOperation o when IsNarrower(o) => $"narrows column {Name(o.Schema, o.Table)}.{o.Name}",
            CreateIndexOperation { IsUnique: true } o when !IsNewTable(o.Schema, o.Table) => $"forbids equal rows of {Name(o.Schema, o.Table)} by {o.Name}",
            AddUniqueConstraintOperation o when !IsNewTable(o.Schema, o.Table) => $"forbids equal rows of {Name(o.Schema, o.Table)} by {o.Name}",
            AddForeignKeyOperation o when !AnyNew(o.Schema, o.Table, o.Columns) => $"ties rows of {Name(o.Schema, o.Table)} by {o.Name}",
            AddCheckConstraintOperation o when !IsNewTable(o.Schema, o.Table) => $"checks rows of {Name(o.Schema, o.Table)} by {o.Name}",
            SqlOperation o when ContractingSql().Match(o.Sql) is { Success: true } words => $"says {words.Value}",
            _ => null,
        }).OfType<string>().Select(what => $"{NameOf(migration)} {what}");
    }

    /// <summary>Module and name: <c>Accounts.Staff</c>.</summary>
    public static string NameOf(Migration migration) => $"{string.Join('.', migration.GetType().Namespace!.Split('.').Where(p => p is not ("FoodSaaS" or "Infrastructure" or "Data" or "Migrations")))}.{migration.GetType().Name}";

    /// <summary>The previous build inserts rows without naming it.</summary>
    private static bool IsDemanded(AddColumnOperation column) =>
        !column.IsNullable && column.DefaultValue is null && column.DefaultValueSql is null && column.ComputedColumnSql is null && column["Npgsql:ValueGenerationStrategy"] is null;

    private static bool IsNarrower(AlterColumnOperation column)
    {
        if (column.ColumnType == column.OldColumn.ColumnType) return false;
        var isText = new[] { column, (ColumnOperation)column.OldColumn }.All(c => c.ColumnType is "text" || c.ColumnType?.StartsWith("character varying", StringComparison.Ordinal) == true);
        return !isText || (column.MaxLength ?? int.MaxValue) < (column.OldColumn.MaxLength ?? int.MaxValue);
    }

    private static string Name(string? schema, string table) => $"{schema}.{table}";

    [GeneratedRegex(@"\b(DROP\s+(TABLE|COLUMN|SCHEMA|VIEW|FUNCTION|TRIGGER|TYPE)|RENAME\s+(TO|COLUMN)|SET\s+NOT\s+NULL|ALTER\s+COLUMN\s+\S+\s+(SET\s+DATA\s+)?TYPE|CREATE\s+UNIQUE\s+INDEX|ADD\s+CONSTRAINT)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ContractingSql();
}
