using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Writes a schema as SDL, the same text for the same schema: types, fields and values in ordinal order.</summary>
internal static class SchemaPrinter
{
    /// <summary>The schema of a brand without content types of its own.</summary>
    public static string Print(IServiceProvider services) => Print(services.GetRequiredService<SchemaRegistry>().Get(ContentModel.BuiltIn).Schema);

    public static string Print(ISchema schema) =>
        schema.Print(new PrintOptions { StringComparison = StringComparison.Ordinal }).ReplaceLineEndings("\n").Trim() + "\n";
}
