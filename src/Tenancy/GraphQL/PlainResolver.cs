using GraphQL;
using GraphQL.Resolvers;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>Reads a field of an object that is at hand. Menus have thousands of them: nothing is wrapped on the way.</summary>
internal sealed class PlainResolver<TSource, T>(Func<TSource, FieldContext, T> read) : IFieldResolver
{
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(read((TSource)context.Source!, new FieldContext(context)));
}
