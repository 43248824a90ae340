using System.ComponentModel;
using System.Reflection;
using FoodSaaS.Tenancy.Access;
using GraphQL;
using GraphQL.Types;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>
/// The graph type of an input record: a field a constructor parameter, described by <c>[property: Description]</c>; nullable parameters, those with a default and <see cref="Given{T}"/> may be left out.
/// </summary>
internal sealed class InputRecordType<TInput> : InputObjectGraphType<TInput>
    where TInput : class
{
    private static readonly ConstructorInfo Constructor = typeof(TInput).GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        .OrderByDescending(c => c.GetParameters().Length).First();

    public InputRecordType()
    {
        Name = typeof(TInput).Name;
        Description = typeof(TInput).GetCustomAttribute<DescriptionAttribute>()?.Description ?? throw Undescribed(typeof(TInput).Name);
        var nullability = new NullabilityInfoContext();
        foreach (var parameter in Constructor.GetParameters())
        {
            var property = typeof(TInput).GetProperty(parameter.Name!)!;
            var optional = parameter.HasDefaultValue || nullability.Create(property).WriteState == NullabilityState.Nullable;
            var field = new FieldType
            {
                Name = char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..],
                Description = property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? throw Undescribed($"{typeof(TInput).Name}.{parameter.Name}"),
                Type = GraphTypes.InputOf(parameter.ParameterType, optional),
                DefaultValue = parameter.HasDefaultValue ? parameter.DefaultValue : null,
            };
            field.Metadata[GuardedField.AccessKey] = AccessRule.Inherited;
            AddField(field);
        }
    }

    public override object ParseDictionary(IDictionary<string, object?> value)
    {
        var parameters = Constructor.GetParameters();
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var name = char.ToLowerInvariant(parameters[i].Name![0]) + parameters[i].Name![1..];
            arguments[i] = value.TryGetValue(name, out var given)
                ? Read(given, parameters[i].ParameterType, GetField(name)!.ResolvedType!)
                : parameters[i].HasDefaultValue ? parameters[i].DefaultValue : null;
        }

        return Constructor.Invoke(arguments);
    }

    private static object? Read(object? given, Type type, IGraphType graphType) => GraphTypes.InGiven(type) is { } inner
        ? Activator.CreateInstance(type, given.GetPropertyValue(inner, graphType))
        : given.GetPropertyValue(type, graphType);

    private static InvalidOperationException Undescribed(string what) => new($"{what} has no [Description].");
}
