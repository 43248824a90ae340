using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>A field of an input type.</summary>
public sealed record OwnInputField(string Name, TypeName Type, string Description);

/// <summary>A field of a mutation's payload.</summary>
public sealed record OwnPayloadField<T>(string Name, TypeName Type, string Description, Func<T, object?> Read);

/// <summary>Adds types and root fields that follow a brand's content types.</summary>
public sealed class OwnTypes
{
    private readonly Schema _schema;
    private readonly SchemaParts _parts;

    internal OwnTypes(Schema schema, SchemaParts parts)
    {
        _schema = schema;
        _parts = parts;
        schema.RegisterTypes(typeof(FloatGraphType), typeof(IntGraphType), typeof(BooleanGraphType), typeof(StringGraphType), typeof(GlobalIdType), typeof(DateTimeType), typeof(LocalDateType), typeof(SlugType), typeof(JsonType), typeof(PageInfoType));
    }

    public OwnObject Object(string name, string description, Func<object, bool> isOne)
    {
        var made = new OwnObject(name, description, isOne);
        _schema.RegisterType(made.Type);
        return made;
    }

    /// <summary>A type that is one of several objects.</summary>
    public void Union(string name, string description, IEnumerable<OwnObject> members)
    {
        var union = new UnionGraphType { Name = name, Description = description };
        foreach (var member in members) union.AddPossibleType(member.Type);
        _schema.RegisterType(union);
    }

    /// <summary>An input type; resolvers get what was given, by name: what was left out is not there.</summary>
    public void Input(string name, string description, IEnumerable<OwnInputField> fields) => _schema.RegisterType(InputOf(name, description, fields));

    /// <summary>Registers the graph type of an input record, so that fields can name it.</summary>
    public void Input<TInput>()
        where TInput : class
    {
        _parts.Input<TInput>();
        _schema.RegisterType<InputRecordType<TInput>>();
    }

    public void Query(string name, AccessRule access, string description, TypeName type, Func<FieldContext, ValueTask<object?>> read, params Argument[] arguments) =>
        _parts.Query.AddField(GuardedField.Make(name, access, description, type, new OwnResolver<object?>((_, c) => read(c)), arguments));

    /// <summary>Makes the types of connections over <paramref name="node"/>, which <see cref="ConnectionQuery{TNode}"/> serves.</summary>
    public void Connection<TNode>(string node)
    {
        Object($"{node}Edge", $"One {node} and its place in the list.", value => value is ConnectionEdge<TNode>)
            .Fact<ConnectionEdge<TNode>>("cursor", AccessRule.Inherited, "Opaque place, for `after` and `before`.", TypeName.Text.NonNull, e => e.Cursor)
            .Fact<ConnectionEdge<TNode>>("node", AccessRule.Inherited, "The object.", TypeName.Of(node).NonNull, e => e.Node);
        Object($"{node}Connection", $"A slice of {node} objects.", value => value is Connection<TNode>)
            .Fact<Connection<TNode>>("nodes", AccessRule.Inherited, "The objects themselves.", TypeName.Of(node).List.NonNull, c => c.Nodes)
            .Fact<Connection<TNode>>("edges", AccessRule.Inherited, "The objects with their cursors.", TypeName.Of($"{node}Edge").List.NonNull, c => c.Edges)
            .Fact<Connection<TNode>>("pageInfo", AccessRule.Inherited, "Where this slice lies.", TypeName.Of("PageInfo").NonNull, c => c.PageInfo)
            .Fact<Connection<TNode>>("totalCount", AccessRule.Inherited, "How many there are in all.", TypeName.Whole.NonNull, c => c.TotalCount);
    }

    public void ConnectionQuery<TNode>(string name, string node, AccessRule access, string description, Func<Page, FieldContext, Task<Connection<TNode>>> read, params Argument[] arguments) =>
        _parts.Query.AddField(GuardedField.Make(
            name,
            access,
            description,
            TypeName.Of($"{node}Connection").NonNull,
            new OwnResolver<object?>(async (_, c) => await read(Connections.PageOf(c), c)),
            [.. Connections.SlicingArguments, .. arguments]).Sliced());

    /// <summary>Registers an enumeration, so that fields can name it.</summary>
    public void Enum<TEnum>()
        where TEnum : struct, Enum => _schema.RegisterType<EnumType<TEnum>>();

    /// <summary>A mutation with one <c>input</c>; its payload has what <paramref name="payload"/> says and typed <c>errors</c>.</summary>
    /// <param name="input">Fields of the input type <c>&lt;Name&gt;Input</c>.</param>
    /// <param name="payload">What the payload shows of a success; all of it is null after a refusal.</param>
    public void Mutation<T>(
        string name, AccessRule access, string description, IEnumerable<OwnInputField> input, IEnumerable<OwnPayloadField<T>> payload, ErrorKind[] refusals,
        Func<IReadOnlyDictionary<string, object?>, FieldContext, Task<Result<T>>> change)
    {
        var pascal = char.ToUpperInvariant(name[0]) + name[1..];
        _schema.RegisterType(InputOf($"{pascal}Input", "Everything that the change needs.", input));
        var made = Object($"{pascal}Payload", "The outcome: what was changed, or the reasons why nothing was.", value => value is MutationResult<T>);
        foreach (var field in payload) made.Fact<MutationResult<T>>(field.Name, AccessRule.Inherited, field.Description, field.Type, r => r.Result.IsSuccess ? field.Read(r.Result.Value) : null);
        made.Type.AddField(Mutations.Errors<T>(new ErrorUnion($"{pascal}Error", refusals)));
        _parts.Mutation.AddField(GuardedField.Make(
            name,
            access,
            description,
            TypeName.Of($"{pascal}Payload").NonNull,
            new FuncFieldResolver<object, MutationResult<T>>(async c => new MutationResult<T>(await change(Given(c), new FieldContext(c)))),
            [Argument.Named("input", TypeName.Of($"{pascal}Input").NonNull, "Everything that the change needs.")]).Costing(FieldCost.Mutation));
    }

    public void Subscription<T>(string name, AccessRule access, string description, TypeName type, Func<FieldContext, IAsyncEnumerable<T>> follow, params Argument[] arguments)
    {
        var field = GuardedField.Make(name, access, description, type, new FuncFieldResolver<T, T>(c => c.Source), arguments);
        field.StreamResolver = new SourceStreamResolver<T>(c => new AsyncEnumerableObservable<T>(follow(new FieldContext(c))));
        _parts.Subscription.AddField(field);
    }

    private static IReadOnlyDictionary<string, object?> Given(IResolveFieldContext context) => context.Arguments!["input"].Value switch
    {
        IReadOnlyDictionary<string, object?> given => given,
        IDictionary<string, object?> given => given.ToDictionary(StringComparer.Ordinal),
        _ => throw new InvalidOperationException("An input is an object."),
    };

    private static InputObjectGraphType InputOf(string name, string description, IEnumerable<OwnInputField> fields)
    {
        var input = new InputObjectGraphType { Name = name, Description = description };
        foreach (var field in fields)
        {
            var made = new FieldType { Name = field.Name, Description = field.Description, ResolvedType = field.Type.Make() };
            made.Metadata[GuardedField.AccessKey] = AccessRule.Inherited;
            input.AddField(made);
        }

        return input;
    }
}
