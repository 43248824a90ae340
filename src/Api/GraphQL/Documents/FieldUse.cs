using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace FoodSaaS.Api.GraphQL;

/// <summary>A field where it stands in a document, with the type that it is selected on.</summary>
internal readonly record struct FieldUse(GraphQLField Field, IGraphType Parent, IGraphType Type)
{
    private static readonly SDLPrinter Printer = new();

    public ROM ResponseName => (Field.Alias?.Name ?? Field.Name).Value;

    /// <summary>True where both ask the same: name and arguments.</summary>
    public bool AsksTheSameAs(FieldUse other, ROM source)
    {
        if (Field.Name.Value != other.Field.Name.Value) return false;
        var mine = Field.Arguments?.Items ?? [];
        var theirs = other.Field.Arguments?.Items ?? [];
        return mine.Count == theirs.Count && mine.TrueForAll(m => theirs.Find(t => t.Name.Value == m.Name.Value) is { } same && SameValue(m.Value, same.Value, source));
    }

    /// <summary>True where answers of both have one JSON form: equal lists and non-nulls, equal scalars.</summary>
    public static bool SameShape(IGraphType one, IGraphType other) => (one, other) switch
    {
        (NonNullGraphType a, NonNullGraphType b) => SameShape(a.ResolvedType!, b.ResolvedType!),
        (ListGraphType a, ListGraphType b) => SameShape(a.ResolvedType!, b.ResolvedType!),
        (NonNullGraphType or ListGraphType, _) or (_, NonNullGraphType or ListGraphType) => false,
        _ => !(one.IsLeafType() || other.IsLeafType()) || one == other,
    };

    private static bool SameValue(GraphQLValue one, GraphQLValue other, ROM source) =>
        Text(one, source).SequenceEqual(Text(other, source)) || Printer.Print(one) == Printer.Print(other);

    private static ReadOnlySpan<char> Text(GraphQLValue value, ROM source) => ((ReadOnlySpan<char>)source)[value.Location.Start..value.Location.End];
}
