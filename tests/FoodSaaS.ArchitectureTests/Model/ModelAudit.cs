using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FoodSaaS.ArchitectureTests.Model;

/// <summary>Lock 2, looked at from outside: what every mapped entity must have so that a row belongs to one tenant.</summary>
internal static class ModelAudit
{
    private const string Property = "TenantId";

    public static IEnumerable<string> Breaches(IReadOnlyEntityType entity)
    {
        var name = entity.DisplayName();
        foreach (var shape in Shapes(entity)) yield return $"{name} {shape}";
        if (entity.IsMappedToJson()) yield break;
        foreach (var problem in IsPlatform(entity) ? OfPlatform(entity) : OfTenant(entity)) yield return $"{name} {problem}";
    }

    public static bool IsPlatform(IReadOnlyEntityType entity) => typeof(IPlatformEntity).IsAssignableFrom(entity.ClrType);

    private static IEnumerable<string> Shapes(IReadOnlyEntityType entity)
    {
        if (entity.HasSharedClrType && !entity.IsOwned()) yield return "is an implicit join table";
        if (entity.GetSkipNavigations().Any()) yield return "has an implicit many-to-many";
        if (entity.IsOwned() && !entity.IsMappedToJson()) yield return "is an owned type with columns of its own";
        if (entity.GetViewName() is not null) yield return "is mapped to a view";
        if (entity.GetFunctionName() is not null || entity.GetSqlQuery() is not null) yield return "is mapped to a query";
        foreach (var key in entity.GetForeignKeys().Where(f => f.DeleteBehavior == DeleteBehavior.SetNull)) yield return $"has SET NULL on {Columns(key.Properties)}";
    }

    private static IEnumerable<string> OfPlatform(IReadOnlyEntityType entity)
    {
        if (entity.FindProperty(Property) is not null) yield return "is the platform's and has a tenant";
        foreach (var key in entity.GetForeignKeys().Where(f => !IsPlatform(f.PrincipalEntityType))) yield return $"is the platform's and points into a tenant's {key.PrincipalEntityType.DisplayName()}";
    }

    private static IEnumerable<string> OfTenant(IReadOnlyEntityType entity)
    {
        if (entity.FindProperty(Property) is not { } tenant)
        {
            yield return "has no tenant";
            yield break;
        }

        if (tenant.IsNullable || tenant.ClrType != typeof(Guid) || tenant.GetColumnName() != "tenant_id") yield return "has a tenant that is no tenant_id uuid NOT NULL";
        if (!IsFiltered(entity)) yield return "has no tenant filter";
        foreach (var key in entity.GetDeclaredKeys().Where(k => !IsFirst(k.Properties))) yield return $"has key {Columns(key.Properties)}";
        foreach (var index in entity.GetDeclaredIndexes().Where(i => i.IsUnique && !IsFirst(i.Properties))) yield return $"has unique index {Columns(index.Properties)}";
        foreach (var key in entity.GetDeclaredForeignKeys().Where(f => !IsPlatform(f.PrincipalEntityType) && !(IsFirst(f.Properties) && IsFirst(f.PrincipalKey.Properties)))) yield return $"has foreign key {Columns(key.Properties)}";
    }

    /// <summary>The filter compares the row's tenant with the context's.</summary>
    private static bool IsFiltered(IReadOnlyEntityType entity) =>
        entity.FindDeclaredQueryFilter("tenant")?.Expression?.ToString() is { } text && text.Contains("\"TenantId\") ==", StringComparison.Ordinal) && text.EndsWith(".TenantGuid)", StringComparison.Ordinal);

    private static bool IsFirst(IReadOnlyList<IReadOnlyProperty> properties) => properties[0].Name == Property;

    private static string Columns(IReadOnlyList<IReadOnlyProperty> properties) => $"({string.Join(", ", properties.Select(p => p.Name))})";
}
