using System.Globalization;
using FoodSaaS.Tenancy.GraphQL;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Writes into the schema what fields count for, with the directives of IBM's cost specification (ibm.github.io/graphql-specs/cost-spec.html).</summary>
internal static class CostDirectives
{
    public static void AddTo(ModularSchema schema) => schema.Directives.Register(new CostDirective(), new ListSizeDirective());

    /// <summary>Before the type's fields are checked.</summary>
    public static void ApplyTo(IComplexGraphType type)
    {
        foreach (var field in type.Fields)
        {
            if (FieldCost.WeightOf(field) is > 0 and var weight) field.ApplyDirective("cost", "weight", weight.ToString(CultureInfo.InvariantCulture));
            if (FieldCost.IsSliced(field)) field.ApplyDirective("listSize", d => d.AddArgument(Of("assumedSize", Page.DefaultSize)).AddArgument(Of("slicingArguments", Page.SlicingArguments)).AddArgument(Of("sizedFields", Page.SizedFields)).AddArgument(Of("requireOneSlicingArgument", false)));
            else if (IsList(field)) field.ApplyDirective("listSize", "assumedSize", FieldCost.SizeOf(field));
        }
    }

    public static bool IsList(FieldType field) => field.ResolvedType is { } resolved ? IsList(resolved) : field.Type is { } type && IsList(type);

    private static DirectiveArgument Of(string name, object value) => new(name) { Value = value };

    private static bool IsList(IGraphType type) => type switch
    {
        ListGraphType => true,
        NonNullGraphType nonNull => nonNull.ResolvedType is { } inner && IsList(inner),
        _ => false,
    };

    private static bool IsList(Type type) => type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(ListGraphType<>) || (type.GetGenericTypeDefinition() == typeof(NonNullGraphType<>) && IsList(type.GetGenericArguments()[0])));

    private sealed class CostDirective : Directive
    {
        public CostDirective()
            : base("cost", DirectiveLocation.FieldDefinition)
        {
            Description = "Points that resolving the field counts for, besides one for each object that it returns.";
            Arguments = new QueryArguments(new QueryArgument<NonNullGraphType<StringGraphType>> { Name = "weight", Description = "The points, a whole number." });
        }
    }

    private sealed class ListSizeDirective : Directive
    {
        public ListSizeDirective()
            : base("listSize", DirectiveLocation.FieldDefinition)
        {
            Description = "How many elements a list is taken to have when the cost of an operation is estimated.";
            Arguments = new QueryArguments(
                new QueryArgument<IntGraphType> { Name = "assumedSize", Description = "Elements where no argument says how many." },
                new QueryArgument<ListGraphType<NonNullGraphType<StringGraphType>>> { Name = "slicingArguments", Description = "Arguments that say how many." },
                new QueryArgument<ListGraphType<NonNullGraphType<StringGraphType>>> { Name = "sizedFields", Description = "Fields of the returned object whose lists are meant." },
                new QueryArgument<BooleanGraphType> { Name = "requireOneSlicingArgument", DefaultValue = true, Description = "Whether one of the arguments must be given." });
        }
    }
}
