using GraphQLParser.AST;

namespace FoodSaaS.Api.GraphQL;

/// <summary>One operation of a document with everything that is known of it before a request comes.</summary>
internal sealed record PreparedOperation(GraphQLOperationDefinition Definition, OperationAccess Access, CostTree Cost)
{
    public string? Name { get; } = Definition.Name?.StringValue;

    public OperationType Type => Definition.Operation;
}

/// <summary>A document that is within the limits, parsed, and valid in its schema.</summary>
internal sealed class PreparedDocument(string text, GraphQLDocument document, IReadOnlyList<PreparedOperation> operations)
{
    public string Text { get; } = text;

    public GraphQLDocument Document { get; } = document;

    /// <summary>A fair guess of the memory that keeping it takes: the text, and some 60 bytes of trees for each of its characters.</summary>
    public long Weight => 1024 + Text.Length * 60L;

    /// <summary>The operation of that name; without a name the only one.</summary>
    public PreparedOperation? Find(string? name) => string.IsNullOrEmpty(name)
        ? operations.Count == 1 ? operations[0] : null
        : operations.FirstOrDefault(o => o.Name == name);
}
