using System.Reflection;
using System.Text.Json;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Silos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.Tenancy.Recovery;

/// <summary>What becomes of a table's rows when their brand is restored.</summary>
internal enum RestoreRule
{
    /// <summary>They are as they were.</summary>
    AsThen,

    /// <summary>They stay as they are.</summary>
    AsNow,

    /// <summary>They stay, and those of people who are gone without having been erased come back.</summary>
    OfPeople,

    /// <summary>They are put together of then and now.</summary>
    Merged,
}

/// <summary>How an erasure of people is known: the name of its event, and where the payload has the person's id.</summary>
internal sealed record Erasure(string EventName, string Member)
{
    public static Erasure Of(Type type) => new(EventNames.Of(type), JsonNamingPolicy.CamelCase.ConvertName(type.GetProperties().Single().Name));
}

/// <summary>How files go whose names a column has: the name of the event, where the payload has the file's, and when it is told.</summary>
internal sealed record FileRemoval(string Column, string EventName, string Member, Duration Later)
{
    public static FileRemoval Of(LeavesFilesAttribute mark) =>
        new(mark.FileColumn, EventNames.Of(mark.Removal), JsonNamingPolicy.CamelCase.ConvertName(mark.Removal.GetProperties().Single().Name), Duration.FromDays(mark.DaysLater));
}

/// <summary>The rule of every table, as the marks on its entity say.</summary>
internal sealed class RestoreRules
{
    private readonly Dictionary<string, Type> _entities;

    private RestoreRules(Dictionary<string, Type> entities) => _entities = entities;

    public static async Task<RestoreRules> ReadAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var models = services.GetServices<TenantContextType>().Select(c => ((DbContext)scope.ServiceProvider.GetRequiredService(c.Type)).Model);
        return new RestoreRules(models.SelectMany(m => m.GetEntityTypes()).Where(e => !TenantModel.IsPlatform(e) && e.GetTableName() is not null && e.FindOwnership() is null)
            .GroupBy(e => $"{e.GetSchema()}.{e.GetTableName()}", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().ClrType, StringComparer.Ordinal));
    }

    /// <exception cref="MoveRefusedException">No module has such a table.</exception>
    public RestoreRule Of(TenantTable table) => Of(EntityOf(table));

    public static RestoreRule Of(Type entity)
    {
        if (entity.IsDefined(typeof(StaysAsNowAttribute))) return RestoreRule.AsNow;
        if (entity.IsDefined(typeof(MergedAtRestoreAttribute))) return RestoreRule.Merged;
        return entity.IsDefined(typeof(ComesBackUnlessErasedAttribute)) ? RestoreRule.OfPeople : RestoreRule.AsThen;
    }

    public (string Column, Erasure Erasure) PeopleOf(TenantTable table)
    {
        var mark = EntityOf(table).GetCustomAttribute<ComesBackUnlessErasedAttribute>()!;
        return (mark.PersonColumn, Erasure.Of(mark.Erasure));
    }

    /// <summary>How files go that rows of a table name; null where they name none.</summary>
    public FileRemoval? FilesOf(TenantTable table) => EntityOf(table).GetCustomAttribute<LeavesFilesAttribute>() is { } mark ? FileRemoval.Of(mark) : null;

    public IReadOnlyList<Erasure> Erasures => [.. _entities.Values.Select(e => e.GetCustomAttribute<ComesBackUnlessErasedAttribute>()).OfType<ComesBackUnlessErasedAttribute>().Select(m => Erasure.Of(m.Erasure)).Distinct()];

    /// <summary>The entities that keep what they are now, as the history names them.</summary>
    public IReadOnlyList<string> StayingInHistory =>
        [.. _entities.Where(e => Of(e.Value) is RestoreRule.AsNow or RestoreRule.OfPeople).Select(e => $"{e.Key.Split('.')[0]}.{TenantModel.SnakeCase(e.Value.Name)}")];

    private Type EntityOf(TenantTable table) =>
        _entities.GetValueOrDefault(table.Name.Replace("\"", "", StringComparison.Ordinal)) ?? throw new MoveRefusedException($"Nobody says what becomes of {table.Name} at a restore: no module has it.");
}
