using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// Resolves one field after the other: a request has one connection. An instance serves one run, in which the fields that a selection means for a type are
/// worked out once instead of for every object of a list. It ends a run whose result grows beyond all use: a small document can ask for the product of its lists.
/// </summary>
internal sealed class SerialFields : SerialExecutionStrategy
{
    /// <summary>A menu of 2,000 dishes with all that the storefront shows of them has some 80,000.</summary>
    private const int MostNodes = 250_000;

    private const int MostCharacters = 16_000_000;

    private int _nodes;
    private int _characters;

    private readonly Dictionary<(GraphQLSelectionSet Selection, IObjectGraphType Type), (GraphQLField Field, FieldType Definition)[]> _fields = [];

    protected override void SetSubFieldNodes(ExecutionContext context, ObjectExecutionNode parent)
    {
        var selected = FieldsOf(context, parent);
        if ((_nodes += selected.Length) > MostNodes) throw Refusals.ResultTooLarge("fields", MostNodes);
        var nodes = new ExecutionNode[selected.Length];
        for (var i = 0; i < selected.Length; i++)
        {
            nodes[i] = BuildExecutionNode(parent, selected[i].Definition.ResolvedType!, selected[i].Field, selected[i].Definition);
        }

        parent.SubFields = nodes;
    }

    protected override Task ExecuteNodeAsync(ExecutionContext context, ExecutionNode node)
    {
        var run = base.ExecuteNodeAsync(context, node);
        return run.IsCompletedSuccessfully ? Count(node) : CountAfterAsync(run, node);
    }

    private async Task CountAfterAsync(Task run, ExecutionNode node)
    {
        await run;
        await Count(node);
    }

    private Task Count(ExecutionNode node)
    {
        if (node is ValueExecutionNode { Result: string text } && (_characters += text.Length) > MostCharacters) throw Refusals.ResultTooLarge("characters", MostCharacters);
        return Task.CompletedTask;
    }

    private (GraphQLField Field, FieldType Definition)[] FieldsOf(ExecutionContext context, ObjectExecutionNode parent)
    {
        var key = (parent.SelectionSet!, parent.GetObjectGraphType(context.Schema)!);
        if (!_fields.TryGetValue(key, out var fields)) _fields[key] = fields = [.. CollectFieldsFrom(context, key.Item2, key.Item1, null)!.Values];
        return fields;
    }
}
