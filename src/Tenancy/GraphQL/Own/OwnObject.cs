using FoodSaaS.Tenancy.Access;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>An object type whose fields come from a brand's content types; as everywhere, each with an access rule second.</summary>
public sealed class OwnObject
{
    /// <param name="isOne">Whether an object is of this type, for interfaces and unions.</param>
    internal OwnObject(string name, string description, Func<object, bool> isOne) => Type = new ObjectGraphType { Name = name, Description = description, IsTypeOf = isOne };

    internal ObjectGraphType Type { get; }

    /// <summary>The opaque global id: <c>node(id)</c> finds objects of this type.</summary>
    public OwnObject GlobalId<TSource>(Func<TSource, Guid> id)
    {
        var name = Type.Name;
        Type.Interface<NodeInterface>();
        Type.AddField(GuardedField.Fact<TSource, GlobalId>("id", AccessRule.Inherited, "Opaque id, unique over all types of this brand.", source => new GlobalId(name, id(source)), false));
        return this;
    }

    /// <summary>A field whose value is at hand.</summary>
    public OwnObject Fact<TSource>(string name, AccessRule access, string description, TypeName type, Func<TSource, object?> read) =>
        Add(name, access, description, type, new FactResolver<TSource, object?>(read), []);

    /// <summary>A field that is read when asked for.</summary>
    public OwnObject Read<TSource>(string name, AccessRule access, string description, TypeName type, Func<TSource, FieldContext, ValueTask<object?>> read, params Argument[] arguments) =>
        Add(name, access, description, type, new OwnResolver<TSource>(read), arguments);

    private OwnObject Add(string name, AccessRule access, string description, TypeName type, IFieldResolver resolver, Argument[] arguments)
    {
        Type.AddField(GuardedField.Make(name, access, description, type, resolver, arguments));
        return this;
    }
}

/// <summary>Reads a field that may have to wait.</summary>
internal sealed class OwnResolver<TSource>(Func<TSource, FieldContext, ValueTask<object?>> read) : IFieldResolver
{
    public ValueTask<object?> ResolveAsync(global::GraphQL.IResolveFieldContext context) => read((TSource)context.Source!, new FieldContext(context));
}
