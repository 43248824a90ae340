using System.Linq.Expressions;
using System.Text;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FoodSaaS.Tenancy.Data;

/// <summary>Lock 2: after a module has configured its model, every entity gets <c>tenant_id</c>, first in each key, and the tenant filter.</summary>
internal static class TenantModel
{
    public const string Property = "TenantId";
    public const string Column = "tenant_id";
    public const string Filter = "tenant";

    public static void Apply(ModelBuilder builder, TenantDbContext context)
    {
        var owned = builder.Model.GetEntityTypes().Where(e => !IsPlatform(e) && e.FindOwnership() is null && !e.IsMappedToJson()).ToList();
        foreach (var entity in owned) AddTenant(entity, context);
        foreach (var entity in owned) PrefixKeys(entity);
        foreach (var entity in owned) PrefixIndexes(entity);
        foreach (var entity in builder.Model.GetEntityTypes()) UseSnakeCase(entity);
    }

    public static bool IsPlatform(IReadOnlyEntityType entity) => typeof(IPlatformEntity).IsAssignableFrom(entity.ClrType);

    public static string SnakeCase(string name)
    {
        var builder = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1])) builder.Append('_');
            builder.Append(char.ToLowerInvariant(name[i]));
        }

        return builder.ToString();
    }

    private static void AddTenant(IMutableEntityType entity, TenantDbContext context)
    {
        var tenant = entity.AddProperty(Property, typeof(Guid));
        tenant.IsNullable = false;
        tenant.ValueGenerated = ValueGenerated.Never;
        tenant.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        tenant.SetColumnName(Column);
        tenant.SetColumnOrder(0);

        var row = Expression.Parameter(entity.ClrType, "row");
        var ofRow = Expression.Call(typeof(EF), nameof(EF.Property), [typeof(Guid)], row, Expression.Constant(Property));
        var ofContext = Expression.Property(Expression.Constant(context, typeof(TenantDbContext)), nameof(TenantDbContext.TenantGuid));
        entity.SetQueryFilter(Filter, Expression.Lambda(Expression.Equal(ofRow, ofContext), row));
    }

    private static void PrefixKeys(IMutableEntityType entity)
    {
        foreach (var key in entity.GetDeclaredKeys().Where(k => k.Properties[0].Name != Property).ToList())
        {
            var wider = entity.AddKey([entity.GetProperty(Property), .. key.Properties])!;
            foreach (var reference in key.GetReferencingForeignKeys().ToList())
            {
                reference.SetProperties([reference.DeclaringEntityType.GetProperty(Property), .. reference.Properties], wider);
            }

            if (key.IsPrimaryKey()) entity.SetPrimaryKey(wider.Properties);
            entity.RemoveKey(key);
        }
    }

    private static void PrefixIndexes(IMutableEntityType entity)
    {
        foreach (var index in entity.GetDeclaredIndexes().Where(i => i.Properties[0].Name != Property).ToList())
        {
            var method = index.FindAnnotation("Npgsql:IndexMethod")?.Value as string;
            if (!index.IsUnique && method is not null and not "btree") continue;
            entity.RemoveIndex(index);
            IReadOnlyList<IMutableProperty> properties = [entity.GetProperty(Property), .. index.Properties];
            if (entity.FindIndex(properties) is not null) continue;
            var wider = entity.AddIndex(properties);
            wider.IsUnique = index.IsUnique;
            wider.SetFilter(index.GetFilter());
        }
    }

    private static void UseSnakeCase(IMutableEntityType entity)
    {
        foreach (var property in entity.GetDeclaredProperties())
        {
            if (property.GetColumnName() == property.Name) property.SetColumnName(SnakeCase(property.Name));
        }

        foreach (var complex in entity.GetDeclaredComplexProperties().Where(c => !c.ComplexType.IsMappedToJson()))
        {
            foreach (var property in complex.ComplexType.GetDeclaredProperties()) property.SetColumnName($"{SnakeCase(complex.Name)}_{SnakeCase(property.Name)}");
        }
    }
}
