using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// Fields, arguments and types that a document names must exist. The engine's own rules add "did you mean", which tells names of a schema that the caller may not
/// read, and costs time for each wrong name.
/// </summary>
internal sealed class KnownNames : ValidationRuleBase
{
    public static readonly KnownNames Instance = new();

    private static readonly INodeVisitor Visitor = new NodeVisitors(
        new MatchingNodeVisitor<GraphQLField>(Field),
        new MatchingNodeVisitor<GraphQLArgument>(Argument),
        new MatchingNodeVisitor<GraphQLNamedType>(NamedType));

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(Visitor);

    private static void Field(GraphQLField field, ValidationContext context)
    {
        if (context.TypeInfo.GetParentType()?.GetNamedType() is { } parent && context.TypeInfo.GetFieldDef() is null)
        {
            Report(context, field, $"The type '{parent.Name}' has no field '{field.Name.StringValue}'.");
        }
    }

    private static void Argument(GraphQLArgument argument, ValidationContext context)
    {
        var name = argument.Name.StringValue;
        switch (context.TypeInfo.GetAncestor(2))
        {
            case GraphQLField field when context.TypeInfo.GetFieldDef() is { } definition && definition.Arguments?.Find(name) is null:
                Report(context, argument, $"The field '{field.Name.StringValue}' has no argument '{name}'.");
                break;
            case GraphQLDirective directive when context.TypeInfo.GetDirective() is { } definition && definition.Arguments?.Find(name) is null:
                Report(context, argument, $"The directive '@{directive.Name.StringValue}' has no argument '{name}'.");
                break;
        }
    }

    private static void NamedType(GraphQLNamedType type, ValidationContext context)
    {
        if (context.Schema.AllTypes[type.Name.Value] is null) Report(context, type, $"There is no type '{type.Name.StringValue}'.");
    }

    private static void Report(ValidationContext context, ASTNode node, string message) =>
        context.ReportError(new ValidationError(context.Document.Source, null, message, node));
}
