using FoodSaaS.Tenancy.GraphQL;
using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// What one operation may cost, worked out once for its document: a point for each object that it could return, and what the schema says that fields cost besides.
/// Sizes of lists come from slicing arguments where there are any, else from the schema.
/// </summary>
internal sealed class CostTree
{
    /// <summary>No operation costs more: sums stay far from overflowing.</summary>
    public const long Most = 1_000_000_000;

    private readonly List<CostTree> _children = [];
    private readonly int _weight;
    private readonly bool _isObject;
    private readonly int _size;
    private readonly bool _isSliced;
    private readonly bool _takesParentsSize;
    private readonly Slice[] _slices;

    private CostTree(int weight, bool isObject, int size, bool isSliced, bool takesParentsSize, Slice[] slices) =>
        (_weight, _isObject, _size, _isSliced, _takesParentsSize, _slices) = (weight, isObject, size, isSliced, takesParentsSize, slices);

    /// <summary>Runs on validated documents within the limits, so its recursion is shallow.</summary>
    public static CostTree Of(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        var root = new CostTree(0, false, 1, false, false, []);
        IGraphType? type = operation.Operation switch
        {
            OperationType.Mutation => schema.Mutation,
            OperationType.Subscription => schema.Subscription,
            _ => schema.Query,
        };
        if (type is not null) root.Add(new Place(schema, document, operation), operation.SelectionSet, type, false);
        return root;
    }

    /// <summary>The most that the operation is taken to cost with these variables, in points.</summary>
    public long With(Inputs variables) => With(variables, 1);

    private long With(Inputs variables, long parentsSize)
    {
        var slice = _isSliced ? SliceOf(variables) : 1;
        var count = _takesParentsSize ? parentsSize : _size;
        var each = _isObject ? 1L : 0L;
        foreach (var child in _children) each = Math.Min(Most, each + child.With(variables, slice));
        return Math.Min(Most, _weight + (count * each));
    }

    /// <summary>The largest of those that are given: a field reads one of its slicing arguments.</summary>
    private long SliceOf(Inputs variables)
    {
        int? most = null;
        foreach (var slice in _slices)
        {
            if (slice.In(variables) is { } size && size >= (most ?? 0)) most = size;
        }

        return Math.Clamp(most ?? Page.DefaultSize, 0, Page.MaxSize);
    }

    private void Add(Place place, GraphQLSelectionSet? set, IGraphType parent, bool isSliced)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            if (selection is GraphQLField field) Add(place, field, parent, isSliced);
            else if (selection is GraphQLInlineFragment inline) Add(place, inline.SelectionSet, place.TypeOf(inline.TypeCondition) ?? parent, isSliced);
            else if (selection is GraphQLFragmentSpread spread && place.Document.FindFragmentDefinition(spread.FragmentName.Name) is { } fragment) Add(place, fragment.SelectionSet, place.TypeOf(fragment.TypeCondition)!, isSliced);
        }
    }

    private void Add(Place place, GraphQLField field, IGraphType parent, bool isSliced)
    {
        var (schema, name) = (place.Schema, field.Name.StringValue);
        var definition = name switch
        {
            "__schema" => schema.SchemaMetaFieldType,
            "__type" => schema.TypeMetaFieldType,
            _ => (parent as IComplexGraphType)?.GetField(name),
        };
        if (definition is null) return;
        var type = definition.ResolvedType!.GetNamedType();
        var isList = CostDirectives.IsList(definition);
        var sliced = FieldCost.IsSliced(definition);
        var node = new CostTree(
            FieldCost.WeightOf(definition), !type.IsLeafType(), isList ? FieldCost.SizeOf(definition) : 1, sliced, isSliced && isList && Page.SizedFields.Contains(name), sliced ? place.SlicesOf(field) : []);
        node.Add(place, field.SelectionSet, type, sliced);
        _children.Add(node);
    }

    /// <summary>A slicing argument: a number, or a variable with its default.</summary>
    private readonly record struct Slice(string? Variable, int? Number)
    {
        public int? In(Inputs variables) => Variable is null || !variables.TryGetValue(Variable, out var given) ? Number : given is null ? null : given as int? ?? Page.MaxSize;
    }

    private sealed record Place(ISchema Schema, GraphQLDocument Document, GraphQLOperationDefinition Operation)
    {
        public IGraphType? TypeOf(GraphQLTypeCondition? condition) => condition is null ? null : Schema.AllTypes[condition.Type.Name.Value];

        public Slice[] SlicesOf(GraphQLField field) =>
            [.. (field.Arguments?.Items ?? []).Where(a => Page.SlicingArguments.Contains(a.Name.StringValue)).Select(a => a.Value is GraphQLVariable variable ? Of(variable) : new Slice(null, NumberOf(a.Value)))];

        private Slice Of(GraphQLVariable variable)
        {
            var name = variable.Name.StringValue;
            return new Slice(name, NumberOf(Operation.Variables?.Items.FirstOrDefault(v => v.Variable.Name.StringValue == name)?.DefaultValue));
        }

        private static int? NumberOf(GraphQLValue? value) => value is GraphQLIntValue number ? int.TryParse(number.Value.Span, out var parsed) ? parsed : Page.MaxSize : null;
    }
}
