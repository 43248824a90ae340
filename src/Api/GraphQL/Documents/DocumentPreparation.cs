using GraphQL;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace FoodSaaS.Api.GraphQL;

/// <summary>The way of a new document: limits, parser, validation, access rules.</summary>
internal sealed class DocumentPreparation(DocumentGuard guard)
{
    private static readonly ParserOptions Parsing = new() { Ignore = IgnoreOptions.Comments };

    /// <summary>The prepared document, or the errors that refuse it.</summary>
    public async ValueTask<(PreparedDocument? Document, ExecutionErrors? Errors)> PrepareAsync(ServedSchema served, string text)
    {
        var verdict = guard.Check(text);
        if (verdict.Exceeded is { } exceeded) return Refuse(Refusals.Limit(exceeded));
        GraphQLDocument document;
        try
        {
            document = Parser.Parse(text, Parsing);
        }
        catch (GraphQLParserException broken)
        {
            var error = Refusals.Syntax(broken.Description);
            error.AddLocation(broken.Location);
            return Refuse(error);
        }

        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
        if (document.Definitions.Any(d => d is not GraphQLExecutableDefinition)) return Refuse(Refusals.NotExecutable());
        if (operations.Count == 0) return Refuse(Refusals.NoOperation("The document holds no operation."));
        var errors = await DocumentValidation.RunAsync(served.Schema, document, verdict.HasCycle);
        if (errors.Count > 0) return (null, errors);
        return (new PreparedDocument(text, document, [.. operations.Select(o => new PreparedOperation(o, AccessWalk.Of(served, document, o), CostTree.Of(served.Schema, document, o)))]), null);
    }

    private static (PreparedDocument?, ExecutionErrors?) Refuse(ExecutionError error) => (null, new ExecutionErrors { error });
}
