using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;
using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// Collects the rules of every field that an operation could resolve: through fragments, and for abstract types on each possible object.
/// <c>@skip</c> and <c>@include</c> are ignored on purpose: what is not allowed may not even be written down.
/// Runs on validated documents within the limits, so its recursion is shallow.
/// </summary>
internal sealed class AccessWalk
{
    private readonly ServedSchema _served;
    private readonly GraphQLDocument _document;
    private readonly Dictionary<AccessRule, Demand> _demands = [];
    private readonly List<(string, IGraphType)> _variables = [];
    private readonly List<string> _path = [];
    private IReadOnlyList<string>? _introspection;
    private bool _isPublicOnly = true;

    private AccessWalk(ServedSchema served, GraphQLDocument document)
    {
        _served = served;
        _document = document;
    }

    public static OperationAccess Of(ServedSchema served, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        var walk = new AccessWalk(served, document);
        var root = operation.Operation switch
        {
            OperationType.Mutation => served.Schema.Mutation,
            OperationType.Subscription => served.Schema.Subscription,
            _ => served.Schema.Query,
        };
        if (root is not null) walk.Selections(operation.SelectionSet, root);
        return new OperationAccess([.. walk._demands.Values], walk._introspection, walk._variables, walk._isPublicOnly && walk._introspection is null);
    }

    private void Selections(GraphQLSelectionSet? set, IGraphType parent)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            if (selection is GraphQLField field) Field(field, parent);
            else if (selection is GraphQLInlineFragment inline) Selections(inline.SelectionSet, inline.TypeCondition is { } on ? TypeNamed(on) : parent);
            else if (selection is GraphQLFragmentSpread spread && _document.FindFragmentDefinition(spread.FragmentName.Name) is { } fragment) Selections(fragment.SelectionSet, TypeNamed(fragment.TypeCondition));
        }
    }

    private void Field(GraphQLField field, IGraphType parent)
    {
        var name = field.Name.StringValue;
        if (name == "__typename") return;
        _path.Add((field.Alias?.Name ?? field.Name).StringValue);
        if (name is "__schema" or "__type") _introspection ??= [.. _path];
        else if (parent is IComplexGraphType complex && complex.GetField(name) is { } definition) Defined(field, complex, definition);
        _path.RemoveAt(_path.Count - 1);
    }

    private void Defined(GraphQLField field, IComplexGraphType parent, FieldType definition)
    {
        Add(RuleOf(definition), $"{parent.Name}.{definition.Name}");
        if (parent is IAbstractGraphType general)
        {
            foreach (var possible in general.PossibleTypes) Add(RuleOf(possible.GetField(definition.Name)!), $"{possible.Name}.{definition.Name}");
        }

        foreach (var argument in field.Arguments?.Items ?? [])
        {
            if (definition.Arguments?.Find(argument.Name.StringValue) is not { } declared) continue;
            foreach (var (rule, coordinate) in _served.Inputs.InLiteral(declared.ResolvedType!, argument.Value, _variables)) Add(rule, coordinate);
        }

        Selections(field.SelectionSet, definition.ResolvedType!.GetNamedType());
    }

    private void Add(AccessRule rule, string coordinate)
    {
        // An answer from memory is the same for all: nothing below a public field may be for some only.
        if (rule != AccessRule.Public && (_path.Count == 1 || rule != AccessRule.Inherited)) _isPublicOnly = false;
        if (rule != AccessRule.Inherited && !_demands.ContainsKey(rule)) _demands[rule] = new Demand(rule, coordinate, [.. _path]);
    }

    private IGraphType TypeNamed(GraphQLTypeCondition condition) => _served.Schema.AllTypes[condition.Type.Name.Value]!;

    private static AccessRule RuleOf(IProvideMetadata field) => GuardedField.AccessOf(field) ?? throw new InvalidOperationException("A field has no access rule.");
}
