using FoodSaaS.Tenancy.GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// Resolves one field after the other: a request has one connection. An instance serves one run after the other, in which the fields that a selection means for a
/// type are worked out once instead of for every object of a list. It counts what a run costs, and ends one whose result grows beyond all use: a small document
/// can ask for the product of its lists.
/// </summary>
internal sealed class SerialFields : SerialExecutionStrategy
{
    /// <summary>A menu of 2,000 dishes with all that the storefront shows of them has some 80,000.</summary>
    private const int MostNodes = 250_000;

    private const int MostCharacters = 16_000_000;

    private readonly Dictionary<(GraphQLSelectionSet Selection, IObjectGraphType Type), Selected> _fields = [];

    private int _nodes;
    private int _characters;
    private long _cost;

    public override async Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode)
    {
        await base.ExecuteNodeTreeAsync(context, rootNode);
        context.OutputExtensions[OperationCost.Extension] = new OperationCost(((GraphQLRequestContext)context.UserContext).Cost, _cost);
        (_nodes, _characters, _cost) = (0, 0, 0);
    }

    protected override void SetSubFieldNodes(ExecutionContext context, ObjectExecutionNode parent)
    {
        var selected = SelectedOf(context, parent);
        if ((_nodes += selected.Fields.Length) > MostNodes) throw Refusals.ResultTooLarge("fields", MostNodes);
        _cost += parent is RootExecutionNode ? selected.Weight : 1 + selected.Weight;
        var nodes = new ExecutionNode[selected.Fields.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            var (field, definition) = selected.Fields[i];
            nodes[i] = BuildExecutionNode(parent, definition.ResolvedType!, field, definition);
        }

        parent.SubFields = nodes;
    }

    protected override Task ExecuteNodeAsync(ExecutionContext context, ExecutionNode node)
    {
        if (node is ValueExecutionNode { IndexInParentNode: null } leaf && leaf.FieldDefinition.Resolver is FactResolver fact && TryRead(leaf, fact))
        {
            Count(node);
            return Task.CompletedTask;
        }

        var run = base.ExecuteNodeAsync(context, node);
        if (!run.IsCompletedSuccessfully) return CountAfterAsync(run, node);
        Count(node);
        return Task.CompletedTask;
    }

    /// <summary>The short way of most fields of a menu (not of the elements of a list, which have their values already). What is amiss takes the long one, which knows how to say so.</summary>
    private static bool TryRead(ValueExecutionNode leaf, FactResolver fact)
    {
        try
        {
            var value = fact.Read(leaf.Source!);
            var written = value is null ? null : leaf.GraphType.Serialize(value);
            if (written is null && (value is not null || leaf.FieldDefinition.ResolvedType is NonNullGraphType)) return false;
            leaf.Result = written;
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private async Task CountAfterAsync(Task run, ExecutionNode node)
    {
        await run;
        Count(node);
    }

    private void Count(ExecutionNode node)
    {
        if (node is ValueExecutionNode { Result: string text } && (_characters += text.Length) > MostCharacters) throw Refusals.ResultTooLarge("characters", MostCharacters);
    }

    private Selected SelectedOf(ExecutionContext context, ObjectExecutionNode parent)
    {
        var key = (parent.SelectionSet!, parent.GetObjectGraphType(context.Schema)!);
        if (!_fields.TryGetValue(key, out var selected)) _fields[key] = selected = Selected.Of(CollectFieldsFrom(context, key.Item2, key.Item1, null)!.Values);
        return selected;
    }

    /// <param name="Weight">What resolving all of them costs besides the objects that they return.</param>
    private sealed record Selected((GraphQLField Field, FieldType Definition)[] Fields, long Weight)
    {
        public static Selected Of(IEnumerable<(GraphQLField Field, FieldType Definition)> fields)
        {
            (GraphQLField Field, FieldType Definition)[] all = [.. fields];
            return new Selected(all, all.Sum(f => (long)FieldCost.WeightOf(f.Definition)));
        }
    }
}
