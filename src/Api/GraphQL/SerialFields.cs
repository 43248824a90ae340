using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// Resolves one field after the other: a request has one connection. An instance serves one run, in which the fields that a selection means for a type are
/// worked out once instead of for every object of a list.
/// </summary>
internal sealed class SerialFields : SerialExecutionStrategy
{
    private readonly Dictionary<(GraphQLSelectionSet Selection, IObjectGraphType Type), (GraphQLField Field, FieldType Definition)[]> _fields = [];

    protected override void SetSubFieldNodes(ExecutionContext context, ObjectExecutionNode parent)
    {
        var selected = FieldsOf(context, parent);
        var nodes = new ExecutionNode[selected.Length];
        for (var i = 0; i < selected.Length; i++)
        {
            nodes[i] = BuildExecutionNode(parent, selected[i].Definition.ResolvedType!, selected[i].Field, selected[i].Definition);
        }

        parent.SubFields = nodes;
    }

    private (GraphQLField Field, FieldType Definition)[] FieldsOf(ExecutionContext context, ObjectExecutionNode parent)
    {
        var key = (parent.SelectionSet!, parent.GetObjectGraphType(context.Schema)!);
        if (!_fields.TryGetValue(key, out var fields)) _fields[key] = fields = [.. CollectFieldsFrom(context, key.Item2, key.Item1, null)!.Values];
        return fields;
    }
}
