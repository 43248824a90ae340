using GraphQL;
using GraphQL.Types;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>An argument of a field.</summary>
public sealed record Argument
{
    private Argument(QueryArgument inner) => Inner = inner;

    internal QueryArgument Inner { get; }

    /// <summary>An argument that must be given.</summary>
    public static Argument Required<T>(string name, string description) => new(new QueryArgument(GraphTypes.Input<T>(false)) { Name = name, Description = description });

    /// <summary>An argument that may be left out.</summary>
    public static Argument Optional<T>(string name, string description) => new(new QueryArgument(GraphTypes.Input<T>(true)) { Name = name, Description = description });

    /// <summary>An argument whose type is known by its name.</summary>
    public static Argument Named(string name, TypeName type, string description) => new(new QueryArgument(type.Make()) { Name = name, Description = description });

    /// <summary>An argument with a value of its own where none is given.</summary>
    public static Argument WithDefault<T>(string name, T value, string description) =>
        new(new QueryArgument(GraphTypes.Input<T>(false)) { Name = name, Description = description, DefaultValue = value });
}
