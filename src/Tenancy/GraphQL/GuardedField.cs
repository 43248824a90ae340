using FoodSaaS.Tenancy.Access;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>The only place where output fields are made: none comes into being without an access rule and a description.</summary>
internal static class GuardedField
{
    public const string AccessKey = "FoodSaaS.Access";

    public static FieldType Plain<TSource, T>(string name, AccessRule access, string description, Func<TSource, FieldContext, T> read, bool optional, Argument[] arguments) =>
        Make(name, access, description, GraphTypes.Output<T>(optional), new PlainResolver<TSource, T>(read), arguments);

    public static FieldType Fact<TSource, T>(string name, AccessRule access, string description, Func<TSource, T> read, bool optional) =>
        Make(name, access, description, GraphTypes.Output<T>(optional), new FactResolver<TSource, T>(read), []);

    public static FieldType Async<TSource, T>(string name, AccessRule access, string description, Func<TSource, FieldContext, Task<T>> read, Argument[] arguments) =>
        Make(name, access, description, GraphTypes.Output<T>(false), new FuncFieldResolver<TSource, T>(c => new ValueTask<T?>(read(c.Source, new FieldContext(c))!)), arguments);

    public static FieldType OptionalAsync<TSource, T>(string name, AccessRule access, string description, Func<TSource, FieldContext, Task<T?>> read, Argument[] arguments) =>
        Make(name, access, description, GraphTypes.Output<T>(true), new FuncFieldResolver<TSource, T>(c => new ValueTask<T?>(read(c.Source, new FieldContext(c)))), arguments);

    public static FieldType Make(string name, AccessRule access, string description, Type type, IFieldResolver? resolver, params IEnumerable<Argument> arguments)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        var field = new FieldType
        {
            Name = name,
            Description = description,
            Type = type,
            Resolver = resolver,
            Arguments = new QueryArguments(arguments.Select(a => a.Inner)),
        };
        field.Metadata[AccessKey] = access;
        return field;
    }

    public static FieldType Make(string name, AccessRule access, string description, TypeName type, IFieldResolver? resolver, IEnumerable<Argument> arguments)
    {
        var field = Make(name, access, description, typeof(StringGraphType), resolver, arguments);
        field.Type = null;
        field.ResolvedType = type.Make();
        return field;
    }

    public static AccessRule? AccessOf(IProvideMetadata field) => field.GetMetadata<AccessRule?>(AccessKey, (AccessRule?)null);
}
