using FoodSaaS.Tenancy.GraphQL;
using GraphQL.Types;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Prints which rule guards which field, for review: one line a field, in ordinal order.</summary>
internal static class AccessTable
{
    /// <summary>The table of a brand without content types of its own.</summary>
    public static string Print(IServiceProvider services) => Print(services.GetRequiredService<SchemaRegistry>().Get(ContentModel.BuiltIn).Schema);

    public static string Print(ISchema schema)
    {
        var lines = schema.AllTypes.Where(SchemaRules.IsOurs).OfType<IComplexGraphType>()
            .SelectMany(t => t.Fields.Select(f => $"{t.Name}.{f.Name} → {GuardedField.AccessOf(f)!.Name}"))
            .Order(StringComparer.Ordinal);
        return string.Join('\n', lines) + "\n";
    }
}
