using FoodSaaS.Tenancy.Access;
using GraphQL.Types;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>A root type; the host owns it, modules fill it.</summary>
internal sealed class RootType : ObjectGraphType
{
    public RootType(string name, string description)
    {
        Name = name;
        Description = description;
    }
}

/// <summary>The base of all object types: fields come from its builders only, each with an access rule second.</summary>
/// <typeparam name="TView">What resolvers return for this type.</typeparam>
public abstract class ObjectType<TView> : ObjectGraphType<TView>
{
    protected ObjectType(string name, string description)
    {
        Name = name;
        Description = description;
    }

    /// <summary>The opaque global id, for types that <c>node(id)</c> finds.</summary>
    protected void GlobalId(Func<TView, Guid> id)
    {
        var typeName = Name;
        Interface<NodeInterface>();
        AddField(GuardedField.Fact<TView, GlobalId>("id", AccessRule.Inherited, "Opaque id, unique over all types of this brand.", v => new GlobalId(typeName, id(v)), false));
    }

    /// <summary>A field that always has a value.</summary>
    protected FieldType Field<T>(string name, AccessRule access, string description, Func<TView, T> read) =>
        AddField(GuardedField.Fact(name, access, description, read, false));

    /// <summary>A field that always has a value and needs the request (language, services, arguments).</summary>
    protected FieldType Field<T>(string name, AccessRule access, string description, Func<TView, FieldContext, T> read, params Argument[] arguments) =>
        AddField(GuardedField.Plain(name, access, description, read, false, arguments));

    /// <summary>A field that may be null.</summary>
    protected FieldType Optional<T>(string name, AccessRule access, string description, Func<TView, T?> read) =>
        AddField(GuardedField.Fact(name, access, description, read, true));

    /// <summary>A field that may be null and needs the request.</summary>
    protected FieldType Optional<T>(string name, AccessRule access, string description, Func<TView, FieldContext, T?> read, params Argument[] arguments) =>
        AddField(GuardedField.Plain(name, access, description, read, true, arguments));

    /// <summary>A field that is read when asked for.</summary>
    protected FieldType FieldAsync<T>(string name, AccessRule access, string description, Func<TView, FieldContext, Task<T>> read, params Argument[] arguments) =>
        AddField(GuardedField.Async(name, access, description, read, arguments));

    /// <summary>A field that is read when asked for and may be null.</summary>
    protected FieldType OptionalAsync<T>(string name, AccessRule access, string description, Func<TView, FieldContext, Task<T?>> read, params Argument[] arguments) =>
        AddField(GuardedField.OptionalAsync(name, access, description, read, arguments));
}

/// <summary>An interface type; its fields carry access rules as those of objects do.</summary>
public abstract class InterfaceType<TView> : InterfaceGraphType<TView>
{
    protected InterfaceType(string name, string description)
    {
        Name = name;
        Description = description;
    }

    protected void Field<T>(string name, AccessRule access, string description) =>
        AddField(GuardedField.Make(name, access, description, GraphTypes.Output<T>(false), null));

    protected void Optional<T>(string name, AccessRule access, string description) =>
        AddField(GuardedField.Make(name, access, description, GraphTypes.Output<T>(true), null));
}

/// <summary>An enumeration with upper snake case names; each value's description comes from <c>[Description]</c> or its name in words.</summary>
public class EnumType<TEnum> : EnumerationGraphType<TEnum>
    where TEnum : struct, Enum
{
    public EnumType()
    {
        Name = typeof(TEnum).Name;
        Description ??= $"{typeof(TEnum).Name}: one of the listed values.";
        foreach (var value in Values) value.Description ??= Words(value.Value!.ToString()!);
    }

    private static string Words(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString())) + ".";
}
