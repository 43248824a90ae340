using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// The specification's rule that fields of one response name can be merged. Instead of comparing all pairs, each field is compared with the first of its
/// group: once for the shape of all answers, once for name and arguments among fields that can meet on one object. The first conflict ends it, and so does
/// a budget of steps, since sets of abstract and concrete parents can multiply.
/// </summary>
internal sealed class MergeableFields
{
    private const int MostSteps = 20_000;

    private readonly ISchema _schema;
    private readonly GraphQLDocument _document;
    private readonly ValidationContext _context;
    private int _steps;

    private MergeableFields(ISchema schema, GraphQLDocument document, ValidationContext context)
    {
        _schema = schema;
        _document = document;
        _context = context;
    }

    private bool IsOver => _context.HasErrors;

    public static void Check(ISchema schema, GraphQLDocument document, ValidationContext context)
    {
        var check = new MergeableFields(schema, document, context);
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            var root = operation.Operation switch { OperationType.Mutation => schema.Mutation, OperationType.Subscription => schema.Subscription, _ => schema.Query };
            if (root is null) continue;
            var uses = check.Collect([(operation.SelectionSet, root)]);
            check.Shapes(uses);
            check.CommonParents(uses);
        }
    }

    private void Shapes(List<FieldUse> uses)
    {
        foreach (var group in Groups(uses))
        {
            foreach (var use in group)
            {
                if (!FieldUse.SameShape(group[0].Type, use.Type)) Report(group[0], use, "they answer in different shapes");
            }

            if (IsOver) return;
            Shapes(Children(group));
        }
    }

    private void CommonParents(List<FieldUse> uses)
    {
        foreach (var group in Groups(uses).SelectMany(PerParent))
        {
            foreach (var use in group)
            {
                if (!use.AsksTheSameAs(group[0], _document.Source)) Report(group[0], use, "they ask for different fields or arguments");
                if (IsOver) return;
            }

            CommonParents(Children(group));
        }
    }

    /// <summary>Sets of fields that can meet on one object: those of each object type, with all those of interfaces.</summary>
    private static IEnumerable<List<FieldUse>> PerParent(List<FieldUse> group)
    {
        var general = group.FindAll(u => u.Parent is not IObjectGraphType);
        if (general.Count == group.Count) return [group];
        return group.Where(u => u.Parent is IObjectGraphType).GroupBy(u => u.Parent).Select(g => (List<FieldUse>)[.. g, .. general]);
    }

    private IEnumerable<List<FieldUse>> Groups(List<FieldUse> uses) =>
        IsOver ? [] : uses.GroupBy(u => u.ResponseName).Select(g => g.ToList());

    private List<FieldUse> Children(List<FieldUse> group) =>
        Collect(group.Where(u => u.Field.SelectionSet is not null).Select(u => (u.Field.SelectionSet!, u.Type.GetNamedType())));

    private List<FieldUse> Collect(IEnumerable<(GraphQLSelectionSet Set, IGraphType Parent)> sets)
    {
        var found = new List<FieldUse>();
        var spread = new HashSet<ROM>();
        foreach (var (set, parent) in sets) Collect(set, parent, found, spread);
        return found;
    }

    private void Collect(GraphQLSelectionSet set, IGraphType parent, List<FieldUse> found, HashSet<ROM> spread)
    {
        foreach (var selection in set.Selections)
        {
            if (_steps++ > MostSteps && !IsOver) _context.ReportError(new ValidationError(_document.Source, null, "Fields of the same name overlap in too many ways.", selection));
            if (IsOver) return;
            if (selection is GraphQLField field)
            {
                if (TypeOf(field, parent) is { } type) found.Add(new FieldUse(field, parent, type));
            }
            else if (selection is GraphQLInlineFragment inline)
            {
                Collect(inline.SelectionSet, inline.TypeCondition is { } on ? _schema.AllTypes[on.Type.Name.Value]! : parent, found, spread);
            }
            else if (selection is GraphQLFragmentSpread named && spread.Add(named.FragmentName.Name.Value) && _document.FindFragmentDefinition(named.FragmentName.Name.Value) is { } fragment)
            {
                Collect(fragment.SelectionSet, _schema.AllTypes[fragment.TypeCondition.Type.Name.Value]!, found, spread);
            }
        }
    }

    private IGraphType? TypeOf(GraphQLField field, IGraphType parent) => field.Name.StringValue switch
    {
        "__typename" => _schema.TypeNameMetaFieldType.ResolvedType,
        "__schema" => _schema.SchemaMetaFieldType.ResolvedType,
        "__type" => _schema.TypeMetaFieldType.ResolvedType,
        var name => (parent as IComplexGraphType)?.GetField(name)?.ResolvedType,
    };

    private void Report(FieldUse one, FieldUse other, string why)
    {
        if (IsOver) return;
        _context.ReportError(new ValidationError(
            _document.Source, null, $"Fields named '{one.ResponseName}' cannot be merged: {why}. Give one of them an alias.", one.Field, other.Field));
    }
}
