using GraphQL;
using GraphQL.Resolvers;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>Reads a fact of an object that is at hand, which needs nothing of the request: menus have thousands of them.</summary>
internal abstract class FactResolver : IFieldResolver
{
    public abstract object? Read(object source);

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(Read(context.Source!));
}

internal sealed class FactResolver<TSource, T>(Func<TSource, T> read) : FactResolver
{
    public override object? Read(object source) => read((TSource)source);
}
