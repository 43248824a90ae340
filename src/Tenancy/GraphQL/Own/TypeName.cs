using GraphQL.Types;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>A type of the schema by its name, for fields that are not known before a brand's content types are read.</summary>
public sealed class TypeName
{
    public static readonly TypeName Text = Of("String");
    public static readonly TypeName Id = Of("ID");
    public static readonly TypeName Whole = Of("Int");
    public static readonly TypeName Number = Of("Float");
    public static readonly TypeName Truth = Of("Boolean");
    public static readonly TypeName Day = Of("LocalDate");
    public static readonly TypeName Moment = Of("DateTime");
    public static readonly TypeName Slug = Of("Slug");
    public static readonly TypeName Json = Of("JSON");

    private readonly Func<IGraphType> _make;

    private TypeName(Func<IGraphType> make) => _make = make;

    /// <summary>The same, never null.</summary>
    public TypeName NonNull => new(() => new NonNullGraphType(_make()));

    /// <summary>A list of it, without nulls inside.</summary>
    public TypeName List => new(() => new ListGraphType(new NonNullGraphType(_make())));

    /// <summary>May be null until <see cref="NonNull"/> says otherwise.</summary>
    public static TypeName Of(string name) => new(() => new GraphQLTypeReference(name));

    internal IGraphType Make() => _make();
}
