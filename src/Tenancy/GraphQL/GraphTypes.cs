using FoodSaaS.Shared;
using GraphQL;
using GraphQL.Types;
using NodaTime;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>From a CLR type to its graph type; lists are non-null lists of non-null elements.</summary>
internal static class GraphTypes
{
    public static Type Output<T>(bool optional) => Wrap(typeof(T), optional, TypeMappingMode.OutputType);

    public static Type Input<T>(bool optional) => Wrap(typeof(T), optional, TypeMappingMode.InputType);

    public static Type InputOf(Type type, bool optional) => Wrap(type, optional, TypeMappingMode.InputType);

    /// <summary>What a <see cref="Given{T}"/> holds; null for every other type.</summary>
    public static Type? InGiven(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Given<>) ? type.GetGenericArguments()[0] : null;

    private static Type Wrap(Type type, bool optional, TypeMappingMode mode)
    {
        if ((Nullable.GetUnderlyingType(type) ?? InGiven(type)) is { } inner) return Wrap(inner, true, mode);
        if (Element(type) is { } element)
        {
            var list = typeof(ListGraphType<>).MakeGenericType(Wrap(element, false, mode));
            return optional ? list : typeof(NonNullGraphType<>).MakeGenericType(list);
        }

        var named = Named(type, mode);
        return optional ? named : typeof(NonNullGraphType<>).MakeGenericType(named);
    }

    private static Type Named(Type type, TypeMappingMode mode)
    {
        if (typeof(IGraphType).IsAssignableFrom(type)) return type;
        if (type == typeof(string)) return typeof(StringGraphType);
        if (type == typeof(int)) return typeof(IntGraphType);
        if (type == typeof(long)) return typeof(LongGraphType);
        if (type == typeof(bool)) return typeof(BooleanGraphType);
        if (type == typeof(double)) return typeof(FloatGraphType);
        if (type == typeof(GlobalId)) return typeof(GlobalIdType);
        if (type == typeof(Instant)) return typeof(DateTimeType);
        if (type == typeof(LocalTime)) return typeof(LocalTimeType);
        if (type == typeof(LocalDate)) return typeof(LocalDateType);
        if (type == typeof(Slug)) return typeof(SlugType);
        if (type == typeof(Json)) return typeof(JsonType);
        if (type == typeof(Money)) return typeof(MoneyType);
        if (type.IsEnum) return typeof(EnumType<>).MakeGenericType(type);
        return mode == TypeMappingMode.OutputType
            ? typeof(GraphQLClrOutputTypeReference<>).MakeGenericType(type)
            : typeof(GraphQLClrInputTypeReference<>).MakeGenericType(type);
    }

    private static Type? Element(Type type)
    {
        if (type == typeof(string)) return null;
        if (type.IsArray) return type.GetElementType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>)) return type.GetGenericArguments()[0];
        return type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
    }
}
