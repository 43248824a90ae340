using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using GraphQL.Types;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>Which slice of a connection is wanted. At most 100; 20 where the caller says nothing.</summary>
public sealed record Page(int? First, string? After, int? Last, string? Before)
{
    public const int DefaultSize = 20;
    public const int MaxSize = 100;

    internal static readonly string[] SlicingArguments = ["first", "last"];
    internal static readonly string[] SizedFields = ["nodes", "edges"];

    /// <summary>Rows wanted; clamped to 0…<see cref="MaxSize"/>.</summary>
    public int Size => Math.Clamp(First ?? Last ?? DefaultSize, 0, MaxSize);

    /// <summary>True where the slice counts from the end.</summary>
    public bool IsBackward => First is null && Last is not null;
}

/// <summary>One slice of a longer list.</summary>
/// <param name="Cursors">One opaque cursor a node, same order.</param>
public sealed record Connection<TNode>(IReadOnlyList<TNode> Nodes, IReadOnlyList<string> Cursors, bool HasNextPage, bool HasPreviousPage, int TotalCount)
{
    internal IEnumerable<ConnectionEdge<TNode>> Edges => Nodes.Zip(Cursors, (n, c) => new ConnectionEdge<TNode>(n, c));

    internal ConnectionPageInfo PageInfo => new(HasNextPage, HasPreviousPage, Cursors.FirstOrDefault(), Cursors.LastOrDefault());

    /// <summary>A slice of a list that is in memory and short; cursors are positions.</summary>
    public static Connection<TNode> Of(IReadOnlyList<TNode> all, Page page)
    {
        var start = Cursor.Position(page.After) is { } after ? Math.Min(after + 1, all.Count) : 0;
        var end = Cursor.Position(page.Before) is { } before ? Math.Clamp(before, start, all.Count) : all.Count;
        var from = page.IsBackward ? Math.Max(start, end - page.Size) : start;
        var to = page.IsBackward ? end : Math.Min(end, start + page.Size);
        var range = Enumerable.Range(from, to - from).ToArray();
        return new([.. range.Select(i => all[i])], [.. range.Select(Cursor.Of)], to < all.Count, from > 0, all.Count);
    }
}

/// <summary>Opaque cursors.</summary>
public static class Cursor
{
    public static string Of(int position) => Convert.ToBase64String(BitConverter.GetBytes(position)).TrimEnd('=');

    public static int? Position(string? cursor)
    {
        if (cursor is not { Length: 6 }) return null;
        Span<byte> bytes = stackalloc byte[4];
        return Convert.TryFromBase64String(cursor + "==", bytes, out var written) && written == 4 && BitConverter.ToInt32(bytes) is >= 0 and var position ? position : null;
    }
}

internal sealed record ConnectionEdge<TNode>(TNode Node, string Cursor);

internal sealed record ConnectionPageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);

internal sealed class PageInfoType : ObjectType<ConnectionPageInfo>
{
    public PageInfoType()
        : base("PageInfo", "Where a slice lies in the whole list.")
    {
        Field("hasNextPage", AccessRule.Inherited, "Whether more follows.", p => p.HasNextPage);
        Field("hasPreviousPage", AccessRule.Inherited, "Whether more comes before.", p => p.HasPreviousPage);
        Optional("startCursor", AccessRule.Inherited, "Cursor of the first node.", p => p.StartCursor);
        Optional("endCursor", AccessRule.Inherited, "Cursor of the last node.", p => p.EndCursor);
    }
}

internal sealed class ConnectionType<TNode> : ObjectType<Connection<TNode>>
{
    public ConnectionType()
        : base(Connections.NodeName<TNode>() + "Connection", $"A slice of {Connections.NodeName<TNode>()} objects.")
    {
        Field("nodes", AccessRule.Inherited, "The objects themselves.", c => c.Nodes);
        Field("edges", AccessRule.Inherited, "The objects with their cursors.", c => c.Edges);
        Field("pageInfo", AccessRule.Inherited, "Where this slice lies.", c => c.PageInfo);
        Field("totalCount", AccessRule.Inherited, "How many there are in all.", c => c.TotalCount);
    }
}

internal sealed class EdgeType<TNode> : ObjectType<ConnectionEdge<TNode>>
{
    public EdgeType()
        : base(Connections.NodeName<TNode>() + "Edge", $"One {Connections.NodeName<TNode>()} and its place in the list.")
    {
        Field("cursor", AccessRule.Inherited, "Opaque place, for `after` and `before`.", e => e.Cursor);
        Field("node", AccessRule.Inherited, "The object.", e => e.Node);
    }
}

internal static class Connections
{
    /// <summary><c>ItemView</c> is the node <c>Item</c>.</summary>
    public static string NodeName<TNode>() => typeof(TNode).Name.EndsWith("View", StringComparison.Ordinal) ? typeof(TNode).Name[..^4] : typeof(TNode).Name;

    public static FieldType Field<TNode>(
        Schema schema, string name, AccessRule access, string description, Func<Page, FieldContext, Task<Connection<TNode>>> read, Argument[] more)
    {
        schema.RegisterTypeMapping(typeof(Connection<TNode>), typeof(ConnectionType<TNode>));
        schema.RegisterTypeMapping(typeof(ConnectionEdge<TNode>), typeof(EdgeType<TNode>));
        schema.RegisterTypeMapping(typeof(ConnectionPageInfo), typeof(PageInfoType));
        return GuardedField.Async<object, Connection<TNode>>(name, access, description, (_, c) => read(PageOf(c), c), [.. SlicingArguments, .. more]).Sliced();
    }

    public static Argument[] SlicingArguments =>
    [
        Argument.Optional<int>("first", $"How many from the start: 0 to {Page.MaxSize}, {Page.DefaultSize} where nothing is said."),
        Argument.Optional<string>("after", "Only what follows this cursor."),
        Argument.Optional<int>("last", $"How many from the end: 0 to {Page.MaxSize}."),
        Argument.Optional<string>("before", "Only what comes before this cursor."),
    ];

    public static Page PageOf(FieldContext c) =>
        new(c.Argument<int?>("first"), c.Argument<string?>("after"), c.Argument<int?>("last"), c.Argument<string?>("before"));
}
