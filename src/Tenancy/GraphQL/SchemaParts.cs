using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using GraphQL.Types;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>A schema under construction: modules add their types, root fields and extensions of other modules' types.</summary>
public sealed class SchemaParts
{
    private readonly Schema _schema;
    private readonly Func<IReadOnlySet<string>> _taken;

    /// <param name="content">Canonical definition of the brand's content types; empty without any.</param>
    /// <param name="taken">The names that the schema has without them; asked where there are any.</param>
    internal SchemaParts(Schema schema, string content, Func<IReadOnlySet<string>> taken)
    {
        _schema = schema;
        _taken = taken;
        Content = content;
        Query = new RootType("Query", "What can be read.");
        Mutation = new RootType("Mutation", "What can be changed. Fields of one request run one after the other, each in a transaction of its own.");
        Subscription = new RootType("Subscription", "What can be followed live.");
        Type<TranslationView, TranslationType>().Type<ImageView, ImageType>().Input<TranslationInput>();
    }

    /// <summary>Canonical definition of the content types that the schema is built for; empty without any.</summary>
    public string Content { get; }

    /// <summary>Names of the platform's own types and root fields, written as <c>Query.menu</c>, which no type of <see cref="Content"/> can have.</summary>
    public IReadOnlySet<string> TakenNames => _taken();

    internal RootType Query { get; }

    internal RootType Mutation { get; }

    internal RootType Subscription { get; }

    internal List<(string TypeName, Action<IComplexGraphType> Apply)> Extensions { get; } = [];

    /// <summary>Maps a view (the object that resolvers return) to its graph type, so that fields of that CLR type find it.</summary>
    public SchemaParts Type<TView, TGraphType>()
        where TGraphType : IGraphType
    {
        _schema.RegisterTypeMapping(typeof(TView), typeof(TGraphType));
        _schema.RegisterType(typeof(TGraphType));
        return this;
    }

    /// <summary>Maps an input record; its graph type is made from the record's properties and their descriptions.</summary>
    public SchemaParts Input<TInput>()
        where TInput : class
    {
        _schema.RegisterTypeMapping(typeof(TInput), typeof(InputRecordType<TInput>));
        return this;
    }

    /// <summary>Types and fields that follow from <see cref="Content"/>.</summary>
    public OwnTypes Own() => new(_schema, this);

    /// <summary>A field of the root type Query.</summary>
    public FieldType AddQuery<T>(string name, AccessRule access, string description, Func<FieldContext, Task<T>> read, params Argument[] arguments) =>
        Query.AddField(GuardedField.Async<object, T>(name, access, description, (_, c) => read(c), arguments));

    /// <summary>As <see cref="AddQuery{T}"/>, for an answer that may be absent.</summary>
    public FieldType AddOptionalQuery<T>(string name, AccessRule access, string description, Func<FieldContext, Task<T?>> read, params Argument[] arguments) =>
        Query.AddField(GuardedField.OptionalAsync<object, T>(name, access, description, (_, c) => read(c), arguments));

    /// <summary>A cursor connection over <typeparamref name="TNode"/> (arguments <c>first after last before</c> and what <paramref name="arguments"/> adds).</summary>
    public FieldType AddConnection<TNode>(string name, AccessRule access, string description, Func<Page, FieldContext, Task<Connection<TNode>>> read, params Argument[] arguments) =>
        Query.AddField(Connections.Field<TNode>(_schema, name, access, description, read, arguments));

    /// <summary>A mutation with one <c>input</c>; its payload has <paramref name="entity"/> and typed <c>errors</c>.</summary>
    /// <param name="entity">Name of the payload's field that holds the result, described by <paramref name="entityDescription"/>.</param>
    /// <param name="refusals">The sorts of error that the mutation can answer with.</param>
    public void AddMutation<TInput, T>(
        string name, AccessRule access, string description, string entity, string entityDescription, ErrorKind[] refusals, Func<TInput, FieldContext, Task<Result<T>>> change)
        where TInput : class
    {
        Input<TInput>();
        Mutation.AddField(Mutations.Field(_schema, name, access, description, entity, entityDescription, refusals, change));
    }

    /// <summary>A mutation whose payload has several fields; each but <c>errors</c> is declared by <paramref name="payload"/>.</summary>
    public void AddMutation<TInput, T>(
        string name, AccessRule access, string description, ErrorKind[] refusals, Func<TInput, FieldContext, Task<Result<T>>> change, Action<Payload<T>> payload)
        where TInput : class
    {
        Input<TInput>();
        Mutation.AddField(Mutations.Field(_schema, name, access, description, refusals, change, payload));
    }

    /// <summary>A subscription: a stream of values, each resolved into the selected fields. It tells what happens from now on and nothing at its beginning: who asks later what another follows already joins him.</summary>
    public void AddSubscription<T>(string name, AccessRule access, string description, Func<FieldContext, IAsyncEnumerable<T>> follow, params Argument[] arguments) =>
        Subscription.AddField(Subscriptions.Field(name, access, description, follow, arguments));

    /// <summary>A subscription to something that is read when it is told of, in the event's own scope: a subscriber who waits holds no connection.</summary>
    /// <param name="follow">What is told, for example an id.</param>
    public void AddSubscription<TTold, T>(
        string name, AccessRule access, string description, Func<FieldContext, IAsyncEnumerable<TTold>> follow, Func<TTold, FieldContext, Task<T>> read, params Argument[] arguments) =>
        Subscription.AddField(Subscriptions.Field(name, access, description, follow, read, arguments));

    /// <summary>As above, for something that may be gone when it is read.</summary>
    public void AddOptionalSubscription<TTold, T>(
        string name, AccessRule access, string description, Func<FieldContext, IAsyncEnumerable<TTold>> follow, Func<TTold, FieldContext, Task<T?>> read, params Argument[] arguments) =>
        Subscription.AddField(Subscriptions.Optional(name, access, description, follow, read, arguments));

    /// <summary>Adds a field to a type that another module owns; the source is a contract that the other module's view implements.</summary>
    public void Extend<TSource, T>(string typeName, string name, AccessRule access, string description, Func<TSource, FieldContext, Task<T>> read, params Argument[] arguments) =>
        Extensions.Add((typeName, type => type.AddField(GuardedField.Async(name, access, description, read, arguments))));

    /// <summary>As <see cref="Extend{TSource,T}"/>, for a value that may be absent.</summary>
    public void ExtendOptional<TSource, T>(string typeName, string name, AccessRule access, string description, Func<TSource, FieldContext, Task<T?>> read, params Argument[] arguments) =>
        Extensions.Add((typeName, type => type.AddField(GuardedField.OptionalAsync(name, access, description, read, arguments))));

    /// <summary>Says how <c>node(id)</c> finds objects whose global id carries <paramref name="typeName"/>.</summary>
    public void Node<T>(string typeName, Func<Guid, FieldContext, Task<T?>> find)
        where T : class => Nodes[typeName] = async (id, c) => await find(id, c);

    internal Dictionary<string, Func<Guid, FieldContext, Task<object?>>> Nodes { get; } = new(StringComparer.Ordinal);
}
