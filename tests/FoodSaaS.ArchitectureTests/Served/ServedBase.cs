using FoodSaaS.Api.GraphQL;
using GraphQL.Types;

namespace FoodSaaS.ArchitectureTests.Served;

/// <summary>The schema of a brand without content types of its own.</summary>
internal static class ServedBase
{
    private static readonly Lazy<ISchema> Built = new(() => new SchemaFactory(FoodSaaS.Api.Modules.All).Build(ContentModel.BuiltIn).Schema);

    public static ISchema Schema => Built.Value;
}
