using GraphQL;
using GraphQL.Instrumentation;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// Validates a document against a schema: the specification's rules, of which those that guess at names or compare all pairs of fields are our own.
/// It stops soon after <see cref="MostErrors"/>; errors beyond help nobody and cost time.
/// </summary>
internal static class DocumentValidation
{
    public const int MostErrors = 10;

    private static readonly IValidationRule[] Rules =
    [
        UniqueOperationNames.Instance, LoneAnonymousOperation.Instance, SingleRootFieldSubscriptions.Instance, KnownNames.Instance,
        FragmentsOnCompositeTypes.Instance, VariablesAreInputTypes.Instance, ScalarLeafs.Instance, UniqueFragmentNames.Instance,
        KnownFragmentNames.Instance, NoUnusedFragments.Instance, PossibleFragmentSpreads.Instance, NoUndefinedVariables.Instance,
        NoUnusedVariables.Instance, UniqueVariableNames.Instance, KnownDirectivesInAllowedLocations.Instance, UniqueDirectivesPerLocation.Instance,
        UniqueArgumentNames.Instance, ArgumentsOfCorrectType.Instance, ProvidedNonNullArguments.Instance, DefaultValuesOfCorrectType.Instance,
        VariablesInAllowedPosition.Instance, UniqueInputFieldNames.Instance,
    ];

    private static readonly IValidationRule[] CycleOnly = [NoFragmentCycles.Instance];

    /// <param name="hasCycle">True where fragments spread themselves: then nothing else is looked at.</param>
    public static async ValueTask<ExecutionErrors> RunAsync(ISchema schema, GraphQLDocument document, bool hasCycle)
    {
        var context = new ValidationContext
        {
            Schema = schema,
            Document = document,
            TypeInfo = new TypeInfo(schema),
            UserContext = new Dictionary<string, object?>(StringComparer.Ordinal),
            Variables = Inputs.Empty,
            Extensions = Inputs.Empty,
            Metrics = Metrics.None,
        };
        var visitors = new List<INodeVisitor> { context.TypeInfo };
        foreach (var rule in hasCycle ? CycleOnly : Rules)
        {
            if (await rule.GetPreNodeVisitorAsync(context) is { } visitor) visitors.Add(visitor);
        }

        await new StoppingVisitor(visitors).VisitAsync(document, new BasicVisitor.State(context));
        if (!context.HasErrors) MergeableFields.Check(schema, document, context);
        var errors = new ExecutionErrors();
        foreach (var error in context.Errors.Take(MostErrors)) errors.Add(error);
        return errors;
    }

    private sealed class StoppingVisitor(IList<INodeVisitor> visitors) : BasicVisitor(visitors)
    {
        public override ValueTask VisitAsync(ASTNode? node, State context) =>
            context.Context.HasErrors && context.Context.Errors.Count() >= MostErrors ? default : base.VisitAsync(node, context);
    }
}
